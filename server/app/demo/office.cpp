// What the demo's office has written down: quick replies, what each level does, its phone and its words.
#include <array>

#include "app/demo/town.hpp"
#include "modules/grid/duties.hpp"
#include "modules/matters/settings.hpp"
#include "modules/quick_replies/quick_replies.hpp"
#include "platform/access/settings.hpp"

namespace linli::app::demo {

namespace {
constexpr std::string_view paper = "社区办公会纪要（演示）";

struct Said {
  std::string_view code, text;
};
constexpr std::array replies{
    Said{"gl", "已联系供热供水公司，师傅今天到现场查看，有结果马上告诉您。"},
    Said{"rd", "您反映的暖气不热，维修师傅约好上门测温，请家里留人。"},
    Said{"ld", "楼道灯已经报修，物业两天内换好。"},
    Said{"js", "{门牌}这边我们记下了，由{我}跟着办，{期限}前给您答复。"},
    Said{"zl", "办低保要带身份证、户口本、收入证明和诊断书，缺什么我们帮着补。"},
    Said{"xc", "谢谢您告诉我们。这件事不归社区管，我们已经转给负责的单位，并请他们直接联系您。"},
};

struct Duty {
  std::string_view category, words;
  grid::DutyPart part;
};
using enum grid::DutyPart;
constexpr std::array of_community{Duty{"01", "停水停暖时联系供热供水公司，催办到恢复为止", lead},
                                  Duty{"02", "楼道、单元门、下水的报修和维修资金的组织", lead},
                                  Duty{"03", "环境卫生、积雪和垃圾清运", lead},
                                  Duty{"04", "小区道路、路灯和停车", lead},
                                  Duty{"05", "邻里纠纷的调解", lead},
                                  Duty{"06", "低保、养老、医保、就业的申请和代办", lead},
                                  Duty{"07", "开证明、跑腿代办", lead},
                                  Duty{"08", "消防、燃气、用电隐患的排查和上报", lead},
                                  Duty{"09", "其他事情先接下来，再转给该管的单位", lead}};
constexpr std::array of_committee{Duty{"02", "召集楼里的住户商量，跟着施工到完工", lead},
                                  Duty{"03", "组织大家清雪、清楼道", lead},
                                  Duty{"04", "路灯和路面坏了，报修并跟到修好", lead},
                                  Duty{"05", "上门调解，调解不了报社区", lead},
                                  Duty{"01", "停水停暖时挨户通知", assist},
                                  Duty{"06", "入户了解情况，帮着准备材料", assist},
                                  Duty{"08", "发现隐患当天上报", lead}};
constexpr std::array of_grid{Duty{"02", "小修小补、楼道巡查", lead},
                             Duty{"03", "楼道和院子的卫生", lead},
                             Duty{"04", "路灯、路面坏了先看现场，再报修", lead},
                             Duty{"05", "先上门劝一劝", lead},
                             Duty{"06", "常去看看独居和高龄的老人", assist},
                             Duty{"08", "看见隐患先拦住人，马上报", lead}};

void publish(db::Tx& tx, AreaKind level, std::span<const Duty> duties) {
  grid::PublishDutyList list{.level = level,
                             .from_day = day_of(tx.now()),
                             .source_note = Text<200, 1>{std::string{paper}},
                             .items = {}};
  for (const Duty& duty : duties)
    list.items.push_back(
        {Text<12, 2>{std::string{duty.category}}, Text<200, 1>{std::string{duty.words}}, duty.part, {}});
  grid::publish_duty_list(tx, access::system_actor(), list);
}

void set(db::Tx& tx, const access::Setting& setting, std::string_view value) {
  access::change_setting(tx, access::system_actor(), matters::matter_settings(), setting.name,
                         {Text<2000>{std::string{value}}, Text<500, 1>{std::string{paper}}, 0});
}
}  // namespace

void furnish_office(db::Tx& tx) {
  for (const Said& said : replies)
    quick_replies::put(tx, access::system_actor(),
                       {.id = {},
                        .code = Text<12, 1>{std::string{said.code}},
                        .text = Text<1000, 1>{std::string{said.text}}});
  publish(tx, AreaKind::community, of_community);
  publish(tx, AreaKind::committee, of_committee);
  publish(tx, AreaKind::grid, of_grid);
  set(tx, matters::office_phone, "0456-7000365");
  set(tx, matters::notice,
      "服务大厅周一到周五 8:00–17:00，周六上午有人值班。\n急事随时打热线，夜里也有人接。");
}

}  // namespace linli::app::demo
