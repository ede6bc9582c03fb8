#include "platform/http/presence.hpp"

#include <algorithm>

namespace linli::http {

bool Presence::say(const Place& place, const access::Actor& actor, Doing doing, Time now) {
  if (doing == Doing::gone) return leave(place, actor.id);
  if (!is_there(place, actor.id)) make_room(actor.id);
  auto found = places_.find(place);
  if (found == places_.end()) {
    if (places_.size() >= places_max) return false;
    found = places_.emplace(place, People{}).first;
  }
  People& people = found->second;
  auto me = people.find(actor.id);
  if (me == people.end() && people.size() >= people_max) return false;
  const bool is_news = me == people.end() || me->second.doing != doing;
  people.insert_or_assign(actor.id, Present{actor.name, doing, now + lasts});
  return is_news;
}

std::vector<PresentView> Presence::others(const Place& place, StaffId me) const {
  std::vector<PresentView> views;
  if (auto found = places_.find(place); found != places_.end())
    for (const auto& [who, present] : found->second)
      if (who != me) views.push_back({present.name, present.doing});
  std::ranges::sort(views, {}, &PresentView::name);
  return views;
}

bool Presence::is_there(const Place& place, StaffId who) const {
  auto found = places_.find(place);
  return found != places_.end() && found->second.contains(who);
}

std::vector<Presence::Place> Presence::forget(Time now) {
  std::vector<Place> changed;
  for (auto& [place, people] : places_)
    if (std::erase_if(people, [&](const auto& entry) { return entry.second.until <= now; }) > 0)
      changed.push_back(place);
  std::erase_if(places_, [](const auto& entry) { return entry.second.empty(); });
  return changed;
}

bool Presence::leave(const Place& place, StaffId who) {
  auto found = places_.find(place);
  if (found == places_.end() || found->second.erase(who) == 0) return false;
  if (found->second.empty()) places_.erase(found);
  return true;
}

void Presence::make_room(StaffId who) {
  std::size_t count = 0;
  const Place* oldest = nullptr;
  Time until{};
  for (const auto& [place, people] : places_) {
    auto there = people.find(who);
    if (there == people.end()) continue;
    ++count;
    if (oldest && there->second.until >= until) continue;
    oldest = &place;
    until = there->second.until;
  }
  if (count >= places_of_one) leave(Place{*oldest}, who);
}

}  // namespace linli::http
