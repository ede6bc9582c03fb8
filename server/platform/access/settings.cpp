#include "platform/access/settings.hpp"

#include <algorithm>
#include <charconv>

#include "platform/core/text.hpp"
#include "platform/journal/journal.hpp"

namespace linli::access {

constexpr std::string_view gb22239 = "GB/T 22239-2019 (等保2.0)";

const Setting session_idle_minutes{.name = "session.idle_minutes",
                                   .kind = SettingKind::whole,
                                   .fallback = "30",
                                   .min = 5,
                                   .max = 480,
                                   .zh = "多少分钟不操作就自动退出",
                                   .en = "Minutes without any use after which a session ends",
                                   .source = gb22239,
                                   .changed_by = Permission::manage_staff};
const Setting session_hours_max{.name = "session.hours_max",
                                .kind = SettingKind::whole,
                                .fallback = "12",
                                .min = 1,
                                .max = 24,
                                .zh = "登录后最长多少小时必须重新登录",
                                .en = "Hours after which a session ends, used or not",
                                .source = gb22239,
                                .changed_by = Permission::manage_staff};
const Setting sessions_per_account{.name = "session.per_account",
                                   .kind = SettingKind::whole,
                                   .fallback = "3",
                                   .min = 1,
                                   .max = 10,
                                   .zh = "一个账号最多同时在几处登录（等保建议1处）",
                                   .en = "How many sessions one account may have at once (1 is advised)",
                                   .source = gb22239,
                                   .changed_by = Permission::manage_staff};
const Setting password_days{.name = "password.days",
                            .kind = SettingKind::whole,
                            .fallback = "90",
                            .min = 0,
                            .max = 730,
                            .zh = "密码多少天后必须更换，0表示不要求",
                            .en = "Days after which a password must be changed; 0: never",
                            .source = gb22239,
                            .changed_by = Permission::manage_staff};

const SettingList& access_settings() {
  static const SettingList list{&session_idle_minutes, &session_hours_max, &sessions_per_account,
                                &password_days};
  return list;
}

namespace {
struct SettingRow {
  std::string name, value, source_note;
  std::int64_t version;
};
DESCRIBE_ROW(SettingRow, "setting", name, value, source_note, version)

std::optional<std::int64_t> whole_in(std::string_view text) {
  std::int64_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string between(const Setting& setting) {
  return std::to_string(setting.min) + "–" + std::to_string(setting.max);
}

std::optional<Refusal> why_not_value(const Setting& setting, std::string_view value) {
  switch (setting.kind) {
    case SettingKind::whole: {
      auto number = whole_in(value);
      if (number && *number >= setting.min && *number <= setting.max) return std::nullopt;
      return wrong_field(
          "value", {"请填" + between(setting) + "之间的整数。", "A whole number, " + between(setting) + "."});
    }
    case SettingKind::truth:
      if (value == "true" || value == "false") return std::nullopt;
      return wrong_field("value", {"请填 true 或 false。", "Either true or false."});
    case SettingKind::text: {
      auto length = static_cast<std::int64_t>(length_of(value));
      if (length >= setting.min && length <= setting.max) return std::nullopt;
      return wrong_field("value", {"请填" + between(setting) + "个字。", between(setting) + " characters."});
    }
  }
  return std::nullopt;
}

SettingView view_of(const Setting& setting, const SettingRow* row) {
  return {.name = std::string{setting.name},
          .kind = setting.kind,
          .value = row ? row->value : std::string{setting.fallback},
          .fallback = std::string{setting.fallback},
          .min = setting.min,
          .max = setting.max,
          .what = {std::string{setting.zh}, std::string{setting.en}},
          .source = std::string{setting.source},
          .source_note = row ? row->source_note : "",
          .changed = row != nullptr,
          .version = row ? row->version : 0};
}

// A setting the actor may not change is as absent to them as one that does not exist.
const Setting& setting_for(const Actor& actor, const SettingList& known, std::string_view name) {
  auto found = std::ranges::find_if(known, [&](const Setting* setting) { return setting->name == name; });
  if (found == known.end() || !may(actor, (*found)->changed_by))
    throw Refusal{Reason::not_found, {"没有这项设置。", "There is no such setting."}};
  return **found;
}

bool save(db::Tx& tx, const SettingRow& row) {
  if (row.version == 1)
    return tx.run(
               "INSERT INTO setting (community_id, name, value, source_note, version) VALUES ($1, $2, $3, "
               "$4, 1)"
               " ON CONFLICT DO NOTHING",
               row.name, row.value, row.source_note) == 1;
  return tx.run(
             "UPDATE setting SET value = $3, source_note = $4, version = $5"
             " WHERE community_id = $1 AND name = $2 AND version = $6",
             row.name, row.value, row.source_note, row.version, row.version - 1) == 1;
}
}  // namespace

std::int64_t whole_value(const Setting& setting, const std::optional<std::string>& stored) {
  auto value = stored ? whole_in(*stored) : std::nullopt;
  if (!value || *value < setting.min || *value > setting.max) value = whole_in(setting.fallback);
  return value.value();
}

SettingValues::SettingValues(db::Tx& tx) {
  for (SettingRow& row : tx.query<SettingRow>(db::select<SettingRow>() + " WHERE community_id = $1"))
    changed_.emplace(std::move(row.name), std::move(row.value));
}

std::string_view SettingValues::value_of(const Setting& setting) const {
  auto found = changed_.find(setting.name);
  return found == changed_.end() ? setting.fallback : std::string_view{found->second};
}

std::int64_t SettingValues::whole(const Setting& setting) const {
  return whole_value(setting, std::string{value_of(setting)});
}

bool SettingValues::truth(const Setting& setting) const { return value_of(setting) == "true"; }
std::string SettingValues::text(const Setting& setting) const { return std::string{value_of(setting)}; }

std::vector<SettingView> list_settings(db::Tx& tx, const Actor& actor, const SettingList& known) {
  auto rows = tx.query<SettingRow>(db::select<SettingRow>() + " WHERE community_id = $1");
  std::vector<SettingView> views;
  for (const Setting* setting : known) {
    if (!may(actor, setting->changed_by)) continue;
    auto row = std::ranges::find(rows, setting->name, &SettingRow::name);
    views.push_back(view_of(*setting, row == rows.end() ? nullptr : &*row));
  }
  return views;
}

SettingView change_setting(db::Tx& tx, const Actor& actor, const SettingList& known, std::string_view name,
                           const ChangeSettingForm& form) {
  const Setting& setting = setting_for(actor, known, name);
  refuse_if(why_not_value(setting, form.value));
  SettingRow row{std::string{setting.name}, form.value, form.source_note, form.version + 1};
  if (!save(tx, row))
    throw Refusal{
        Reason::conflict,
        {"别人刚改过这项设置，请看过再改。", "Somebody has just changed this setting; look again."}};
  journal::Facts facts{{"name", row.name}};
  if (setting.kind != SettingKind::text) facts.emplace_back("value", row.value);  // a text may name people
  journal::record(tx, actor, "setting.changed", {}, {}, facts);
  return view_of(setting, &row);
}

}  // namespace linli::access
