#include "platform/http/presence.hpp"

#include <gtest/gtest.h>

namespace linli::http {
namespace {

using namespace std::chrono_literals;

template <class SomeId>
SomeId id(std::size_t n) {
  SomeId made;
  made.value.bytes[14] = static_cast<std::uint8_t>(n >> 8);
  made.value.bytes[15] = static_cast<std::uint8_t>(n & 0xff);
  return made;
}

access::Actor staff(std::size_t n) {
  access::Actor actor;
  actor.kind = access::ActorKind::staff;
  actor.id = id<StaffId>(n);
  actor.name = "staff " + std::to_string(100 + n);
  return actor;
}

Presence::Place place(std::size_t n, std::int64_t community = 1) {
  return {CommunityId{community}, id<StaffId>(n).value};
}

const Time now{1'000'000};

std::string told(const Presence& presence, const Presence::Place& where, std::size_t me) {
  std::string text;
  for (const auto& [name, doing] : presence.others(where, id<StaffId>(me)))
    text += name + " " + std::string{name_of(doing)} + ";";
  return text;
}

TEST(PresenceTest, OthersAreShownAndOneselfIsNot) {
  Presence presence;
  EXPECT_TRUE(presence.say(place(1), staff(1), Doing::looking, now));
  EXPECT_TRUE(presence.say(place(1), staff(2), Doing::writing, now));
  EXPECT_EQ(told(presence, place(1), 1), "staff 102 writing;");
  EXPECT_EQ(told(presence, place(1), 2), "staff 101 looking;");
  EXPECT_EQ(told(presence, place(1), 3), "staff 101 looking;staff 102 writing;");
  EXPECT_EQ(told(presence, place(2), 1), "");
  EXPECT_EQ(told(presence, place(1, 2), 1), "") << "another community's record of the same id";
}

TEST(PresenceTest, OnlyWhatChangedIsNews) {
  Presence presence;
  EXPECT_TRUE(presence.say(place(1), staff(1), Doing::looking, now));
  EXPECT_FALSE(presence.say(place(1), staff(1), Doing::looking, now + 10s));
  EXPECT_TRUE(presence.say(place(1), staff(1), Doing::writing, now + 20s));
  EXPECT_TRUE(presence.say(place(1), staff(1), Doing::gone, now + 21s));
  EXPECT_FALSE(presence.say(place(1), staff(1), Doing::gone, now + 22s));
}

TEST(PresenceTest, WhoSaysNothingMoreIsForgotten) {
  Presence presence;
  presence.say(place(1), staff(1), Doing::looking, now);
  presence.say(place(1), staff(2), Doing::looking, now + 10s);
  EXPECT_TRUE(presence.forget(now + 29s).empty());
  EXPECT_EQ(presence.forget(now + 30s), std::vector{place(1)});
  EXPECT_EQ(told(presence, place(1), 3), "staff 102 looking;");
  EXPECT_FALSE(presence.is_there(place(1), id<StaffId>(1)));
  EXPECT_EQ(presence.forget(now + 40s), std::vector{place(1)});
  EXPECT_TRUE(presence.forget(now + 50s).empty());
}

TEST(PresenceTest, HasLimits) {
  Presence crowd;
  for (std::size_t n = 0; n < Presence::people_max; ++n)
    EXPECT_TRUE(crowd.say(place(1), staff(n), Doing::looking, now));
  EXPECT_FALSE(crowd.say(place(1), staff(99), Doing::looking, now));
  EXPECT_EQ(crowd.others(place(1), id<StaffId>(99)).size(), Presence::people_max);

  Presence wanderer;
  for (std::size_t n = 0; n <= Presence::places_of_one; ++n)
    wanderer.say(place(n), staff(1), Doing::looking, now + std::chrono::seconds{n});
  EXPECT_FALSE(wanderer.is_there(place(0), id<StaffId>(1)));
  EXPECT_TRUE(wanderer.is_there(place(1), id<StaffId>(1)));

  Presence many;
  for (std::size_t n = 0; n < Presence::places_max; ++n)
    EXPECT_TRUE(many.say(place(n), staff(n), Doing::looking, now));
  EXPECT_FALSE(many.say(place(Presence::places_max), staff(5'000), Doing::looking, now));
}

}  // namespace
}  // namespace linli::http
