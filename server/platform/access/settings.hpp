// What an office may set for itself. A setting is a declared constant with a default and the source it comes
// from; the table holds only what was changed, and why. Which settings there are is a list that the app puts
// together.
#pragma once
#include <map>
#include <span>
#include <string>
#include <vector>

#include "platform/access/actor.hpp"
#include "platform/core/fields.hpp"
#include "platform/db/tx.hpp"

namespace linli::access {

enum class SettingKind { whole, truth, text };
DESCRIBE_ENUM(SettingKind, whole, truth, text)

struct Setting {
  std::string_view name;  // "session.idle_minutes": the part, then what
  SettingKind kind;
  std::string_view fallback;      // "30", "true", any text
  std::int64_t min = 0, max = 1;  // of a whole number; of a text its length in characters
  std::string_view zh, en;        // what it decides
  std::string_view source;        // where the default comes from
  Permission changed_by = Permission::manage_settings;
};
using SettingList = std::vector<const Setting*>;

// How sign-in behaves; changed by the system administrator alone.
extern const Setting session_idle_minutes, session_hours_max, sessions_per_account, password_days;
const SettingList& access_settings();

// What a stored value says; the default when there is none, or one this program no longer allows.
std::int64_t whole_value(const Setting& setting, const std::optional<std::string>& stored);

// All that was changed, read in one statement.
class SettingValues {
 public:
  explicit SettingValues(db::Tx& tx);
  std::int64_t whole(const Setting& setting) const;
  bool truth(const Setting& setting) const;
  std::string text(const Setting& setting) const;

 private:
  std::string_view value_of(const Setting& setting) const;
  std::map<std::string, std::string, std::less<>> changed_;
};

struct SettingView {
  std::string name;
  SettingKind kind;
  std::string value, fallback;
  std::int64_t min, max;
  Phrase what;
  std::string source;       // of the default
  std::string source_note;  // of the value, when it was changed
  bool changed;
  std::int64_t version;  // 0: never changed
};
DESCRIBE_VIEW(SettingView, name, kind, value, fallback, min, max, what, source, source_note, changed, version)

struct ChangeSettingForm {
  Text<2000> value;
  Text<500, 1> source_note;  // why, or by which document
  std::int64_t version;
};
DESCRIBE_FORM(ChangeSettingForm, value, source_note, version)

std::vector<SettingView> list_settings(db::Tx& tx, const Actor& actor, const SettingList& known);
SettingView change_setting(db::Tx& tx, const Actor& actor, const SettingList& known, std::string_view name,
                           const ChangeSettingForm& form);

}  // namespace linli::access
