// What a new community starts with. The limits are proposals with their source; every one of them can be
// changed.
#include <array>

#include "modules/catalogue/catalogues.hpp"
#include "modules/catalogue/rules.hpp"
#include "modules/catalogue/store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::catalogue {

namespace {
struct Named {
  const char *code, *name;
};

// 七有五性's neighbourhood share: what people of a farm town's community come with.
constexpr std::array tree{
    Named{"01", "供水供热"},       Named{"0101", "供水"},       Named{"010101", "停水"},
    Named{"010102", "水压水质"},   Named{"0102", "供热"},       Named{"010201", "室温不够"},
    Named{"010202", "暖气漏水"},   Named{"02", "房屋管道"},     Named{"0201", "下水"},
    Named{"020101", "下水堵塞"},   Named{"020102", "污水外溢"}, Named{"0202", "房屋"},
    Named{"020201", "屋顶漏雨"},   Named{"020202", "墙体脱落"}, Named{"0203", "电梯楼道"},
    Named{"020301", "楼道灯"},     Named{"020302", "楼道堆物"}, Named{"020303", "单元门"},
    Named{"03", "环境卫生"},       Named{"0301", "垃圾清运"},   Named{"0302", "积雪清扫"},
    Named{"0303", "绿化"},         Named{"0304", "养犬扰民"},   Named{"04", "道路照明"},
    Named{"0401", "道路破损"},     Named{"0402", "路灯"},       Named{"0403", "停车"},
    Named{"05", "邻里纠纷"},       Named{"0501", "噪声"},       Named{"0502", "楼上漏水"},
    Named{"0503", "占用公共地方"}, Named{"06", "民生保障"},     Named{"0601", "低保救助"},
    Named{"0602", "养老助残"},     Named{"0603", "医保社保"},   Named{"0604", "就业"},
    Named{"07", "证明代办"},       Named{"0701", "开具证明"},   Named{"0702", "跑腿代办"},
    Named{"08", "安全隐患"},       Named{"0801", "消防燃气"},   Named{"0802", "用电"},
    Named{"0803", "井盖护栏"},     Named{"09", "其他"},
};

struct Limit {
  std::optional<MatterKind> kind;
  std::optional<Urgency> urgency;
  std::int64_t sign;
  LimitUnit sign_unit;
  std::int64_t contact;
  LimitUnit contact_unit;
  std::int64_t finish;
  LimitUnit finish_unit;
  const char* source_note;
};

constexpr std::array limits{
    Limit{{},
          {},
          4,
          LimitUnit::work_hour,
          1,
          LimitUnit::workday,
          5,
          LimitUnit::workday,
          "济南市、潍坊市12345条例：一般5个工作日；签收4个工作时为产品建议值，可改"},
    Limit{MatterKind::consultation,
          {},
          4,
          LimitUnit::work_hour,
          1,
          LimitUnit::workday,
          1,
          LimitUnit::workday,
          "某市局做法：咨询当天；1个工作日为产品建议值，可改"},
    Limit{{},
          Urgency::urgent,
          30,
          LimitUnit::clock_minute,
          30,
          LimitUnit::clock_minute,
          24,
          LimitUnit::clock_hour,
          "某市局做法：应急当日；30分钟联系、24小时办结为产品建议值，可改"},
    Limit{{},
          Urgency::difficult,
          4,
          LimitUnit::work_hour,
          1,
          LimitUnit::workday,
          15,
          LimitUnit::workday,
          "某市局做法：疑难次日起13至15个工作日；15个工作日为产品建议值，可改"},
};
}  // namespace

void plant_defaults(db::Tx& tx, const Actor& actor) {
  if (store::categories(tx).empty())
    for (const Named& named : tree)
      tx.insert(Category{named.code, rules::parent_of(named.code), named.name, true, 1});
  if (store::time_limits(tx).empty())
    for (const Limit& limit : limits)
      tx.insert(TimeLimit{tx.new_id<TimeLimitId>(), limit.kind, limit.urgency, "", limit.sign,
                          limit.sign_unit, limit.contact, limit.contact_unit, limit.finish, limit.finish_unit,
                          1, 90, limit.source_note, 1});
  journal::record(tx, actor, "catalogue.planted");
}

}  // namespace linli::catalogue
