// Lines and promises as the verbs show them, with names beside ids. Private to the module.
#pragma once
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "modules/diary/promise.hpp"
#include "platform/access/actor.hpp"
#include "platform/db/tx.hpp"

namespace linli::diary {

inline constexpr std::string_view met_field = "diary_line.met", to_whom_field = "promise.to_whom";

// Names beside ids, asked once for a list.
class Shown {
 public:
  void area(AreaId id) { areas_.push_back(id); }
  void staff(const std::optional<StaffId>& id) {
    if (id) staff_.push_back(*id);
  }
  void person(const std::optional<PersonId>& id) {
    if (id) persons_.push_back(*id);
  }
  void ask(db::Tx& tx, const access::Actor& actor);

  std::string area_name(AreaId id) const;
  std::string staff_name(const std::optional<StaffId>& id) const;
  // Who is out of the actor's reach is left out. Words are plain for whoever wrote them.
  std::optional<MetView> met(const db::Tx& tx, const std::optional<PersonId>& person, const Sealed& words,
                             std::string_view field, StaffId writer, StaffId reader) const;

 private:
  std::vector<AreaId> areas_;
  std::vector<StaffId> staff_;
  std::vector<PersonId> persons_;
  std::map<AreaId, std::string> area_names_;
  std::map<StaffId, std::string> staff_names_;
  std::map<PersonId, std::string> person_names_;
};

std::vector<LineView> views_of(db::Tx& tx, const access::Actor& actor, std::span<const DiaryLine> lines);
std::vector<PromiseView> views_of(db::Tx& tx, const access::Actor& actor, std::span<const Promise> promises);

}  // namespace linli::diary
