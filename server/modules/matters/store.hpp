// Every statement about matters.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "modules/matters/door.hpp"
#include "modules/matters/matter.hpp"
#include "modules/matters/views.hpp"
#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::matters::store {

std::optional<Matter> matter(db::Tx& tx, MatterId id);
std::vector<Matter> matters(db::Tx& tx, std::span<const MatterId> ids);
std::optional<Matter> by_number(db::Tx& tx, std::string_view number);
// What it is and where, as a clerk puts it right; save() leaves what was said alone.
void correct(db::Tx& tx, const Matter& matter);
void know_reporter(db::Tx& tx, const Matter& matter);
std::optional<Matter> by_source(db::Tx& tx, std::string_view kind, std::string_view key);
std::vector<Matter> by_sources(db::Tx& tx, std::string_view kind, std::span<const std::string> keys);

std::vector<Step> steps_of(db::Tx& tx, MatterId id);
std::vector<Step> public_steps_of(db::Tx& tx, MatterId id);

// Whether the timeline tells of somebody that they did it.
bool has_done(db::Tx& tx, MatterId id, StaffId who, std::string_view act);
std::optional<Time> last_time_of(db::Tx& tx, MatterId id, std::string_view act);
// Whether one of those who worked on it was told the code by which the resident speaks. `receiver_was`:
// whoever took it in was.
bool worker_knows_code(db::Tx& tx, MatterId id, bool receiver_was);

std::vector<UnitTask> units_of(db::Tx& tx, MatterId id);
// The part a unit plays; nothing when it plays none.
std::optional<UnitTask> task_of(db::Tx& tx, MatterId id, UnitId unit);
void put_task(db::Tx& tx, const UnitTask& task);  // a unit asked again begins anew
void put_tasks(db::Tx& tx, std::span<const UnitTask> tasks);
void save_task(db::Tx& tx, const UnitTask& task);
void release_lead(db::Tx& tx, MatterId id);  // the lead part is given up; assisting units stay

std::vector<Request> requests_of(db::Tx& tx, MatterId id);
std::optional<Request> open_request(db::Tx& tx, MatterId id, RequestKind kind);
void save_decision(db::Tx& tx, const Request& request);
void move_asked_extension(db::Tx& tx, MatterId id, std::chrono::milliseconds by);
void drop_open_requests(db::Tx& tx, MatterId id, Time at);  // answered by a change that made them pointless

void drop_open_requests(db::Tx& tx, std::span<const MatterId> ids, Time at);

std::vector<Rating> ratings_of(db::Tx& tx, MatterId id);
std::optional<Rating> rating(db::Tx& tx, MatterId id, std::int64_t round);
void drop_rating(db::Tx& tx, MatterId id, std::int64_t round);

bool is_follower(db::Tx& tx, FollowerId id);
std::int64_t followers_of(db::Tx& tx, MatterId id);
// What was merged into it; but for what hides its reporter from whoever handles this one.
std::vector<MatterId> joined_into(db::Tx& tx, MatterId id);
void move_followers(db::Tx& tx, MatterId from, MatterId into);

// A condition of the queue: the matter is a task of one of so many units, whose places are written {}.
std::string in_tasks_of(std::size_t units);

// Newest first, at most `most`; `not_this` is left out.
std::vector<Matter> at_entrance(db::Tx& tx, PlaceId entrance, Time since, int most);
std::vector<Matter> in_building(db::Tx& tx, PlaceId building, Time since, int most);
std::vector<OpenMatter> open_in_building(db::Tx& tx, PlaceId building, int most, const db::Condition& scope);
std::vector<OpenInBuilding> open_by_building(db::Tx& tx, PlaceId estate, Time now,
                                             const db::Condition& scope);
std::vector<Matter> open_at_dwelling(db::Tx& tx, PlaceId dwelling, int most);
std::vector<Matter> open_of_persons(db::Tx& tx, const std::vector<PersonId>& persons, int most);

// Owners of what is open, and whom it was dispatched to.
std::vector<StaffId> staff_with_open_matters(db::Tx& tx);
std::vector<Matter> open_with(db::Tx& tx, StaffId staff, int most);
std::vector<MatterId> forget_reporters(db::Tx& tx, const std::vector<PersonId>& persons);
// Of matters that no card of the register belongs to.
std::vector<MatterId> forget_numbers(db::Tx& tx, const std::vector<Digest>& phones);
void forget_words(db::Tx& tx, const std::vector<MatterId>& matters);
void forget_followers(db::Tx& tx, const std::vector<PersonId>& persons);
std::vector<About> about_whom(db::Tx& tx, const std::vector<Uuid>& subjects);

// Whose alarm has rung, the oldest first.
std::vector<Matter> alarms(db::Tx& tx, Time now, int most);

}  // namespace linli::matters::store
