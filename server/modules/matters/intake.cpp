// From what a resident says to a matter with an owner and a clock, in one request.
#include <algorithm>

#include "modules/matters/matters.hpp"
#include "modules/matters/placing.hpp"
#include "modules/matters/settings.hpp"
#include "modules/matters/work.hpp"
#include "modules/residents/erasures.hpp"
#include "modules/residents/persons.hpp"
#include "platform/access/counter.hpp"
#include "platform/access/names.hpp"
#include "platform/access/reach.hpp"
#include "platform/core/identifiers.hpp"

namespace linli::matters {

using work::Where;

namespace {
constexpr auto clocks_differ_by = std::chrono::minutes{10};

// ── who
using work::Reporter;

// The number as it is kept; one that does not read is wrong but in an import.
void read_number(Reporter& who, Channel channel, const char* field) {
  if (who.phone.empty()) return;
  auto phone = read_phone(who.phone);
  if (!phone && channel != Channel::import)
    throw wrong_field(field, {"电话不对：手机 11 位，座机带区号。", "Not a telephone number."});
  const bool can_be_called = phone && phone->kind != PhoneKind::service &&
                             (phone->kind != PhoneKind::short_number || phone->number.size() > 4);
  if (!can_be_called && channel != Channel::import)
    throw wrong_field(
        field, {"这个号码打不回去：要找人可以只写后四位，登记要写全。",
                "Nobody can be called back there: four digits find somebody, a whole number is kept."});
  if (phone) who.phone = phone->number;
}

Reporter reporter(db::Tx& tx, const Actor& clerk, const IntakeForm& form, const Where& at) {
  if (!form.reporter) return {};
  const ReporterForm& said = *form.reporter;
  Reporter who{said.person_id, said.name.value_or(Text<40>{}), said.phone.value_or(Text<30>{})};
  if (who.id) {
    residents::person_masked(tx, clerk, *who.id);  // out of scope is answered like absent
    who.id = residents::standing(tx, *who.id);
  }
  read_number(who, form.channel, "reporter.phone");
  // A card made for them would stand where the one they speak of may read it. And who writes in by the web is
  // whoever they say they are only once the office has taken it in.
  const bool is_hidden = form.confidential || form.about_staff_id;
  const bool was_heard = form.channel != Channel::import && form.channel != Channel::web;
  if (!who.id && !who.phone.empty() && was_heard && !is_hidden)
    who.id = residents::remember_caller(
        tx, clerk, {.name = who.name, .phone = who.phone, .place_id = form.place_id, .area_id = at.area_id});
  return who;
}

// ── which number
std::string next_number(db::Tx& tx) {
  std::string year = std::to_string(day_of(tx.now()).year);
  std::string count = std::to_string(access::next_number(tx, "matter-" + year));
  return year + "-" + std::string(count.size() < 6 ? 6 - count.size() : 0, '0') + count;
}

StaffId first_receiver(db::Tx& tx, const Actor& clerk, const Matter& matter) {
  if (clerk.kind == access::ActorKind::staff) return clerk.id;
  StaffId found = work::responsible(tx, matter, Level::grid);
  if (found.is_nil())
    throw Refusal{
        Reason::unavailable,
        {"这个社区还没有安排人受理，请打社区电话。", "Nobody is on duty to take it in yet. Please phone."}};
  return found;
}

// A report about the very clerk who takes it in belongs to somebody else from the first moment, and comes
// back to that one.
StaffId receiver_of(db::Tx& tx, const Actor& clerk, const Matter& matter) {
  StaffId receiver = first_receiver(tx, clerk, matter);
  return receiver == matter.about_staff_id ? work::responsible(tx, matter, Level::community) : receiver;
}

Matter said(db::Tx& tx, const IntakeForm& form, const Where& at, const Reporter& who) {
  Matter matter{};
  matter.id = form.id.value_or(tx.new_id<MatterId>());
  matter.number = next_number(tx);
  matter.kind = form.kind.value_or(MatterKind::help);
  matter.urgency = form.urgency.value_or(Urgency::normal);
  matter.channel = form.channel;
  matter.category_code = form.category_code.value_or(Text<6>{});
  matter.title = rules::title_of(form.title, form.body);
  matter.body = form.body;
  matter.occurred_at = form.occurred_at.value_or(tx.now());
  matter.area_id = at.area_id;
  matter.dwelling_id = at.dwelling_id;
  matter.entrance_id = at.entrance_id;
  matter.building_id = at.building_id;
  matter.place_text = at.text;
  matter.longitude = form.longitude;
  matter.latitude = form.latitude;
  matter.reporter_id = who.id;
  matter.reporter_name = tx.vault().seal(who.name, "matter.reporter_name");
  matter.reporter_phone = tx.vault().seal(who.phone, "matter.reporter_phone");
  matter.phone_digest = tx.vault().digest(who.phone, residents::caller_phone_field);
  matter.confidential = form.confidential;
  matter.no_reply_wanted = form.no_reply_wanted;
  matter.about_staff_id = form.about_staff_id;
  matter.source_kind = form.source_kind.value_or(Text<40>{});
  matter.source_key = form.source_key.value_or(Text<80>{});
  matter.level = Level::grid;
  matter.created_at = tx.now();
  matter.version = 1;
  return matter;
}

Matter follow(db::Tx& tx, const Actor& clerk, const IntakeForm& form) {
  Matter into = work::seen_by(clerk, tx, *form.follow);
  Matter matter = work::register_matter(tx, clerk, form, State::accepted);
  work::join(tx, clerk, matter, into, "follow");
  work::save(tx, clerk, matter, "merged", {.is_public = true, .facts = {{"into", into.number}}});
  return matter;
}

// A caller who follows another matter waits for that one's answer.
IntakeView shown(db::Tx& tx, const Matter& matter) {
  const Matter worked = work::worked_on(tx, matter);
  std::array owner{worked.owner_id};
  auto names = access::staff_names(tx, owner);
  const access::SettingValues settings{tx};
  return {.id = matter.id,
          .number = matter.number,
          .code = work::follow_code(tx, matter.number),
          .title = matter.title,
          .office_phone = settings.text(office_phone),
          .office_note = settings.text(receipt_note),
          .state = matter.state,
          .owner_id = worked.owner_id,
          .owner = names.empty() ? std::string{} : names.begin()->second,
          .area = work::area_name(tx, worked.area_id),
          .created_at = matter.created_at,
          .due_at = worked.finish_due_at,
          .followed = matter.merged_into,
          .similar = {},
          .version = matter.version};
}

// By taking it in. Whoever accepted what came by the web was not.
bool was_told_the_code(const Actor& clerk, const Matter& matter) {
  return matter.first_receiver_id == clerk.id && matter.channel != Channel::web;
}

void answer_at_once(Matter& matter, const Actor& clerk, Time now) {
  matter.state = State::direct_answered;
  matter.handler_id = clerk.id;
  matter.ending = Ending::explained;
  matter.replied_at = matter.closed_at = now;
}
}  // namespace

StaffId work::receiver_in(db::Tx& tx, AreaId area) {
  Matter there{};
  there.area_id = area;
  return first_receiver(tx, access::system_actor(), there);
}

StaffId work::receiver_today(db::Tx& tx) { return receiver_in(tx, *access::whole_community(tx)); }

work::Reporter work::heard_from(db::Tx& tx, const Actor& raiser, Reporter who, bool is_hidden,
                                const Where& at) {
  read_number(who, Channel::diary, "phone");
  if (who.id) who.id = residents::standing(tx, *who.id);
  if (!who.id && !who.phone.empty() && !is_hidden)
    who.id = residents::remember_caller(
        tx, raiser, {.name = who.name, .phone = who.phone, .place_id = {}, .area_id = at.area_id});
  return who;
}

Matter work::register_matter(db::Tx& tx, const Actor& clerk, const IntakeForm& form, State state,
                             std::optional<StaffId> receiver) {
  refuse_if(rules::why_not_intake(form));
  Where at = work::where(
      tx, clerk,
      {form.place_id, form.place_text.value_or(Text<120>{}), form.area_id, form.longitude, form.latitude});
  return register_settled(tx, clerk, form, at, reporter(tx, clerk, form, at), state, receiver);
}

Matter work::register_settled(db::Tx& tx, const Actor& clerk, const IntakeForm& form, const Where& at,
                              const Reporter& who, State state, std::optional<StaffId> receiver) {
  if (form.occurred_at && *form.occurred_at > tx.now() + clocks_differ_by)
    throw wrong_field("occurred_at", {"发生的时间不能晚于现在。", "It cannot have happened later than now."});
  catalogue::category_path(tx, form.category_code.value_or(Text<6>{}));
  Matter matter = said(tx, form, at, who);
  if (form.about_staff_id) {
    std::array about{*form.about_staff_id};
    if (access::staff_names(tx, about).empty())
      throw wrong_field("about_staff_id", {"没有这位工作人员。", "There is no such member of staff."});
  }
  if (form.answer && matter.about_staff_id == clerk.id)
    throw wrong_field("answer",
                      {"反映的是您本人，不能由您答复。", "It is about you: somebody else answers it."});
  matter.first_receiver_id = clerk.id;  // fallen back to, where nobody else is at work
  matter.first_receiver_id = receiver ? *receiver : receiver_of(tx, clerk, matter);
  begin_handling(tx, matter, matter.first_receiver_id);
  matter.state = state;
  if (form.answer) answer_at_once(matter, clerk, tx.now());
  matter.alarm_at = rules::next_alarm(matter, tx.workdays(), pace_of(tx, matter));
  tx.insert(matter);
  bool taken_in = state == State::accepted;
  tell(tx, clerk, matter, taken_in ? "accepted" : "reported",
       {.text = {}, .is_public = true, .facts = {{"due", matter.finish_due_at.text()}}});
  if (form.answer) tell(tx, clerk, matter, "answered", {.text = *form.answer, .is_public = true});
  return matter;
}

IntakeView take_in(db::Tx& tx, const Actor& clerk, const IntakeForm& form) {
  if (form.channel == Channel::import && clerk.kind == access::ActorKind::staff)
    throw wrong_field("channel",
                      {"“导入”只用于导入历史数据。", "Only an import of earlier records says import."});
  if (form.id) {
    // A lost answer asked for again: the same matter, the same code; for whoever took it in and nobody else.
    if (auto stored = store::matter(tx, *form.id)) {
      if (was_told_the_code(clerk, *stored) && stored->body == form.body)
        return shown(tx, work::seen_by(clerk, tx, stored->id));
      throw Refusal{Reason::conflict, {"这个编号已经用过了。", "This id is taken."}};
    }
  }
  if (form.source_kind && form.source_key)  // raised from elsewhere, once
    if (auto raised = store::by_source(tx, *form.source_kind, *form.source_key)) {
      IntakeView view = shown(tx, work::seen_by(clerk, tx, raised->id));
      if (!was_told_the_code(clerk, *raised)) view.code.clear();
      return view;
    }
  Matter matter =
      form.follow ? follow(tx, clerk, form) : work::register_matter(tx, clerk, form, State::accepted);
  IntakeView view = shown(tx, matter);
  if (form.follow) return view;
  SimilarQuery query{.place_id = form.place_id, .category_code = form.category_code, .phone = {}};
  view.similar = work::similar_to(tx, clerk, query, matter.reporter_id, matter.id);
  return view;
}

}  // namespace linli::matters
