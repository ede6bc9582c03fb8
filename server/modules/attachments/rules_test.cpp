#include "modules/attachments/rules.hpp"

#include <functional>
#include <gtest/gtest.h>

namespace linli::attachments {
namespace {

template <class SomeId>
SomeId id(std::uint8_t n) {
  SomeId made;
  made.value.bytes[15] = n;
  return made;
}

const auto here = id<AreaId>(1), elsewhere = id<AreaId>(2);
const auto worker = id<StaffId>(11), clerk = id<StaffId>(12);
const auto heating = id<UnitId>(21), property = id<UnitId>(22);

Actor staff(StaffId who, access::Role role, AreaId area) {
  Actor actor;
  actor.kind = ActorKind::staff;
  actor.id = who;
  actor.reaches.push_back(
      {.role = role, .area_id = area, .everywhere = false, .areas = {area}, .standing_in_for = {}});
  return actor;
}

Attachment by(ActorKind kind, std::optional<UnitId> unit = {}) {
  Attachment file{};
  file.id = id<AttachmentId>(31);
  file.added_by_kind = kind;
  if (kind == ActorKind::staff) file.added_by = worker;
  file.unit_id = unit;
  file.file_id = id<BlobId>(41);
  file.size = 1000;
  file.version = 2;
  return file;
}

std::string wrong(const std::optional<Refusal>& refusal) {
  if (!refusal) return "";
  return refusal->fields.empty() ? std::string{name_of(refusal->reason)} : refusal->fields.front().field;
}

TEST(SavedName, HasNoPathAndTheEndingItsBytesDeserve) {
  struct Sent {
    const char *sent, *saved;
  };
  for (const auto& each :
       {Sent{"井盖.HEIC", "井盖.jpg"}, Sent{"C:\\fake\\path\\a.png", "a.jpg"},
        Sent{"../../etc/passwd", "passwd.jpg"}, Sent{"...", "file.jpg"}, Sent{"a<b>:\"c", "abc.jpg"},
        Sent{".htaccess", "file.jpg"}, Sent{"照片.php.jpg", "照片.php.jpg"}, Sent{"a\nb", "ab.jpg"}})
    EXPECT_EQ(rules::saved_name(each.sent, "jpg"), each.saved) << each.sent;
}

struct Sending {
  const char* name;
  const char* wrong;
  Attachment fresh;
  std::vector<Attachment> there;
};

std::vector<Attachment> many(std::size_t count, const Attachment& file) { return {count, file}; }
Attachment removed(Attachment file) {
  file.file_id.reset();
  file.removed_at = Time{};
  return file;
}
Attachment sized(std::int64_t bytes) {
  Attachment file = by(ActorKind::staff);
  file.size = bytes;
  return file;
}

class WhyNotAdd : public testing::TestWithParam<Sending> {};

TEST_P(WhyNotAdd, breaks_one_thing) {
  EXPECT_EQ(wrong(rules::why_not_add(GetParam().fresh, GetParam().there)), GetParam().wrong);
}

INSTANTIATE_TEST_SUITE_P(
    attachments, WhyNotAdd,
    testing::Values(
        Sending{"the_twentieth", "", by(ActorKind::staff), many(19, by(ActorKind::staff))},
        Sending{"one_too_many", "file", by(ActorKind::staff), many(20, by(ActorKind::staff))},
        Sending{"removed_ones_do_not_count", "", by(ActorKind::staff),
                many(20, removed(by(ActorKind::staff)))},
        Sending{"the_residents_sixth", "", by(ActorKind::resident), many(5, by(ActorKind::resident))},
        Sending{"the_residents_seventh", "file", by(ActorKind::resident), many(6, by(ActorKind::resident))},
        Sending{"the_offices_are_not_the_residents", "", by(ActorKind::resident),
                many(10, by(ActorKind::staff))},
        Sending{"a_units_seventh", "file", by(ActorKind::unit, heating),
                many(6, by(ActorKind::unit, heating))},
        Sending{"another_units", "", by(ActorKind::unit, property), many(6, by(ActorKind::unit, heating))},
        Sending{"just_enough_room", "", sized(10 * 1024 * 1024), many(5, sized(10 * 1024 * 1024))},
        Sending{"no_room", "file", sized(10 * 1024 * 1024 + 1), many(5, sized(10 * 1024 * 1024))}),
    [](const auto& each) { return each.param.name; });

TEST(Changing, IsForTheOfficeThereAndWhoeverAddedIt) {
  const Attachment file = by(ActorKind::staff);
  EXPECT_EQ(wrong(rules::why_not_change(file, staff(worker, access::Role::grid_worker, elsewhere), here, 2)),
            "");
  EXPECT_EQ(wrong(rules::why_not_change(file, staff(clerk, access::Role::window_clerk, here), here, 2)), "");
  EXPECT_EQ(wrong(rules::why_not_change(file, staff(clerk, access::Role::window_clerk, elsewhere), here, 2)),
            "forbidden");
  EXPECT_EQ(wrong(rules::why_not_change(file, staff(clerk, access::Role::unit_contact, here), here, 2)),
            "forbidden");
  EXPECT_EQ(wrong(rules::why_not_change(file, staff(clerk, access::Role::window_clerk, here), here, 1)),
            "conflict");
  EXPECT_EQ(
      wrong(rules::why_not_change(removed(file), staff(clerk, access::Role::window_clerk, here), here, 2)),
      "conflict");
}

TEST(Sharing, OutsidersSeeWhatIsPublicAndTheirOwn) {
  matters::Held resident{}, unit{};
  resident.speaker.kind = ActorKind::resident;
  unit.speaker.kind = ActorKind::unit;
  unit.unit_id = heating;
  Attachment shown = by(ActorKind::staff);
  shown.is_public = true;
  for (const auto* held : {&resident, &unit}) {
    EXPECT_TRUE(rules::is_shared_with(shown, *held));
    EXPECT_FALSE(rules::is_shared_with(by(ActorKind::staff), *held));
    EXPECT_FALSE(rules::is_shared_with(removed(shown), *held));
    EXPECT_FALSE(rules::is_shared_with(by(ActorKind::unit, property), *held));
  }
  EXPECT_TRUE(rules::is_shared_with(by(ActorKind::unit, heating), unit));
  EXPECT_FALSE(rules::is_shared_with(by(ActorKind::unit, heating), resident));
}

TEST(Sameness, OneIdOneRecordOneSideOneContent) {
  const Attachment file = by(ActorKind::resident);
  EXPECT_TRUE(rules::is_same(file, file));
  for (const auto& change : std::initializer_list<std::function<void(Attachment&)>>{
           [](Attachment& a) { a.sent_digest.bytes = "other"; },
           [](Attachment& a) { a.subject_id.bytes[0] = 9; },
           [](Attachment& a) { a.added_by_kind = ActorKind::staff; },
           [](Attachment& a) { a.unit_id = heating; }}) {
    Attachment changed = file;
    change(changed);
    EXPECT_FALSE(rules::is_same(file, changed));
  }
}

}  // namespace
}  // namespace linli::attachments
