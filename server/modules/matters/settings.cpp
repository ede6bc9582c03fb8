#include "modules/matters/settings.hpp"

#include <sstream>

namespace linli::matters {

const access::Setting courtesies{.name = "matters.courtesies",
                                 .kind = access::SettingKind::text,
                                 .fallback = "一声你好\n一个微笑\n一次让座\n一杯热水\n一句再见",
                                 .min = 1,
                                 .max = 400,
                                 .zh = "大厅评价时请居民勾选的礼节，每行一条",
                                 .en = "The courtesies a resident ticks when rating the hall, a line each",
                                 .source = "农场社区 365 服务机制“五个一”"};

const access::Setting office_phone{.name = "matters.office_phone",
                                   .kind = access::SettingKind::text,
                                   .fallback = "",
                                   .min = 0,
                                   .max = 40,
                                   .zh = "社区电话，印在回执上，也显示在居民的每一页",
                                   .en = "The office's phone, on receipts and on the resident's pages",
                                   .source = "由社区填写"};

const access::Setting unnamed_reports{.name = "matters.unnamed_reports",
                                      .kind = access::SettingKind::truth,
                                      .fallback = "true",
                                      .zh = "居民在网页上反映事情，可以不留称呼和电话",
                                      .en = "Residents may write in by the web page without name and phone",
                                      .source = "由社区决定"};

const access::Setting notice{.name = "matters.notice",
                             .kind = access::SettingKind::text,
                             .fallback = "",
                             .min = 0,
                             .max = 300,
                             .zh = "居民首页上的一段话，比如办公时间、停水通知",
                             .en = "Words on the resident's first page, such as office hours",
                             .source = "由社区填写"};

const access::Setting privacy{
    .name = "matters.privacy",
    .kind = access::SettingKind::text,
    .fallback =
        "您写的只用来办这件事和回访。称呼和电话只给办事的人看，谁看过都有记录；您可以要求更正或者删除。",
    .min = 1,
    .max = 600,
    .zh = "居民发送之前看到的话：信息用来做什么",
    .en = "What a resident reads before sending: what the information is used for",
    .source = "个人信息保护法第十七条"};

const access::Setting receipt_note{.name = "matters.receipt_note",
                                   .kind = access::SettingKind::text,
                                   .fallback = "",
                                   .min = 0,
                                   .max = 120,
                                   .zh = "印在回执最下面的一句话",
                                   .en = "A sentence at the foot of the receipt",
                                   .source = "由社区填写"};

const access::Setting default_rating_days{.name = "matters.default_rating_days",
                                          .kind = access::SettingKind::whole,
                                          .fallback = "7",
                                          .min = 0,
                                          .max = 60,
                                          .zh = "答复后多少天没有评价就按基本满意记（单独统计）；0 是不记",
                                          .en =
                                              "Days after a reply until silence counts as fairly satisfied, "
                                              "shown apart; 0: it never does",
                                          .source = "广东省 12345 办法：7 个自然日"};
const access::Setting urge_after_days{.name = "matters.urge_after_days",
                                      .kind = access::SettingKind::whole,
                                      .fallback = "1",
                                      .min = 1,
                                      .max = 30,
                                      .zh = "到期后多少天自动催办",
                                      .en = "Days past the due time until it is urged by itself",
                                      .source = "某市局做法：逾期次日；产品建议值"};
const access::Setting supervise_after_workdays{.name = "matters.supervise_after_workdays",
                                               .kind = access::SettingKind::whole,
                                               .fallback = "2",
                                               .min = 1,
                                               .max = 30,
                                               .zh = "到期后多少个工作日自动督办",
                                               .en = "Working days past the due time until it is supervised",
                                               .source = "产品建议值"};
const access::Setting escalate_after_workdays{
    .name = "matters.escalate_after_workdays",
    .kind = access::SettingKind::whole,
    .fallback = "5",
    .min = 1,
    .max = 60,
    .zh = "到期后多少个工作日升一级督办",
    .en = "Working days past the due time until supervision goes up",
    .source = "某市局做法：逾期 5 个工作日通报"};

std::vector<std::string> courtesy_list(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

const access::SettingList& matter_settings() {
  static const access::SettingList list{&courtesies,
                                        &office_phone,
                                        &unnamed_reports,
                                        &notice,
                                        &privacy,
                                        &receipt_note,
                                        &default_rating_days,
                                        &urge_after_days,
                                        &supervise_after_workdays,
                                        &escalate_after_workdays};
  return list;
}

}  // namespace linli::matters
