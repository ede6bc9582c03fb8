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

std::vector<std::string> courtesy_list(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

const access::SettingList& matter_settings() {
  static const access::SettingList list{&courtesies, &office_phone, &unnamed_reports};
  return list;
}

}  // namespace linli::matters
