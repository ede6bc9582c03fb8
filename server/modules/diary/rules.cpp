#include "modules/diary/rules.hpp"

#include <set>

#include "modules/diary/sent.hpp"

namespace linli::diary::rules {

using access::Permission;

namespace {
constexpr auto clocks_differ_by = std::chrono::minutes{10};
constexpr auto written_within = std::chrono::days{366};
}  // namespace

bool may_see(const DiaryLine& line, const access::Actor& actor) {
  if (actor.kind == access::ActorKind::staff && line.author_id == actor.id) return true;
  return line.is_shared && access::may(actor, Permission::see_diary, line.area_id);
}

std::optional<Refusal> why_not_write(const LineForm& form, Time now) {
  if (form.said.empty() && form.judgement.empty() && form.measures.empty())
    return wrong_field("said",
                       {"写一句居民说了什么，或者您看到、做了什么。", "Write what was said, seen or done."});
  if (form.place_id && form.place_text)
    return wrong_field("place_text", {"门牌和文字地点只写一个。", "A door or words, not both."});
  if (form.person_id && form.met)
    return wrong_field("met", {"见到的人要么选，要么写，只用一种。", "A person or words, not both."});
  if (form.written_at && *form.written_at > now + clocks_differ_by)
    return wrong_field("written_at",
                       {"写的时间不能晚于现在。", "It cannot have been written later than now."});
  if (form.written_at && *form.written_at < now - written_within)
    return wrong_field("written_at", {"只能补记一年以内的。", "At most a year back."});
  return std::nullopt;
}

Sending sending(const std::optional<DiaryLine>& stored, StaffId sender, std::int64_t version_read,
                const Digest& sent, const std::optional<Digest>& said_next) {
  if (!stored) return version_read == 0 ? Sending::first : Sending::stale;
  if (stored->author_id != sender) return Sending::taken;
  if (stored->sent_digest == sent || said_next == sent) return Sending::again;
  return stored->version == version_read ? Sending::revision : Sending::stale;
}

std::string all_words(const LineForm& form) {
  return Sent{}
      .add(name_of(form.kind))
      .add(form.place_id)
      .add(form.place_text)
      .add(form.area_id)
      .add(form.person_id)
      .add(form.met)
      .add(form.said)
      .add(form.judgement)
      .add(form.measures)
      .add(form.shared ? "shared" : "private")
      .text();
}

std::optional<Refusal> why_not_raise(const DiaryLine& line, const access::Actor& actor) {
  const bool is_mine = line.author_id == actor.id;
  if (is_mine || access::may(actor, Permission::raise_matters, line.area_id)) return std::nullopt;
  return Refusal{
      Reason::forbidden,
      {"这条日记由写的人或本网格的人转成事项。", "Its writer, or somebody of its grid, makes it a matter."}};
}

std::optional<AreaId> own_area(const access::Actor& actor) {
  std::set<AreaId> own, lent;
  for (const access::Reach& reach : actor.reaches)
    if (access::allows(reach.role, Permission::keep_diary))
      (reach.standing_in_for ? lent : own).insert(reach.area_id);
  const auto& areas = own.empty() ? lent : own;
  return areas.size() == 1 ? std::optional{*areas.begin()} : std::nullopt;
}

}  // namespace linli::diary::rules
