// What must not be readable is not in the database's file, and what was erased is no longer there at all.
#include <fstream>
#include <sstream>

#include "modules/residents/consents.hpp"
#include "modules/residents/disclosures.hpp"
#include "modules/residents/erasures.hpp"
#include "modules/residents/traits.hpp"
#include "platform/journal/journal.hpp"
#include "tests/support/town.hpp"

namespace linli::residents {
namespace {

constexpr CommunityId home{1};
const access::Actor system_itself = access::system_actor();

class Sealed : public testing::Test {
 protected:
  void SetUp() override {
    open();
    db::migrate(*database_);
    database_->write(home, [](db::Tx& tx) {
      tx.run_shared("INSERT INTO community (id, code, name, created_at) VALUES (1, 'c', 'c', $1)",
                    std::int64_t{0});
      tx.run("INSERT INTO journal_head (community_id, seq, hash) VALUES ($1, 0, $2)",
             db::Blob{std::string(32, '\0')});
    });
    town_ = database_->writing(home, [](db::Tx& tx) { return lay_town(tx); });
    person_ = database_->writing(home, [&](db::Tx& tx) { return put_person(tx); });
  }

  void open() { database_ = db::Database::open(place_.url, {clock_, random_, *vault_}); }

  PersonId put_person(db::Tx& tx) {
    NewPerson form = named("柳三变", town_.grid1);
    form.id_number.emplace("231281196208080055");
    form.phones.push_back(numbered("13987650123"));
    const PersonId id = register_person(tx, system_itself, form).id;
    NewTrait trait{};
    trait.code = TraitCode::serious_illness;
    trait.as_of = {2026, 3, 1};
    trait.note.emplace("每周透析");
    trait.statute.emplace("社会救助暂行办法 28");
    record_trait(tx, system_itself, id, trait);
    NewConsent consent{};
    consent.text_version.emplace("2026-01");
    consent.guardian.emplace("柳监护");
    give_consent(tx, system_itself, id, consent);
    PersonChange change{};
    change.version = 1;
    change.why = Text<200, 1>{"换证"};
    change.id_number.emplace("231281199005050060");
    change_person(tx, system_itself, id, change);
    return id;
  }

  // Everything the database left behind once it was closed in good order.
  std::string left_behind() {
    database_.reset();
    std::ostringstream all;
    const std::filesystem::path file{place_.url.substr(std::string_view{"sqlite:"}.size())};
    for (const auto& entry : std::filesystem::directory_iterator{file.parent_path()})
      all << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
    open();
    return all.str();
  }
  static bool holds(const std::string& bytes, std::string_view text) {
    return bytes.find(text) != std::string::npos;
  }

  tests::HandClock clock_;
  tests::SeededRandom random_;
  std::unique_ptr<crypto::Vault> vault_ = crypto::test_vault();
  tests::Place place_{false};
  std::unique_ptr<db::Database> database_;
  Town town_;
  PersonId person_;
};

TEST_F(Sealed, numbers_phones_traits_and_guardians_are_nowhere_in_plain) {
  database_->write(home, [&](db::Tx& tx) {
    RevealPerson form{};
    form.reason = Text<200, 2>{"核对"};
    for (PersonField field : {PersonField::id_number, PersonField::phones, PersonField::traits})
      form.fields.push_back(field);
    reveal(tx, system_itself, person_, form);
    copy_person(tx, system_itself, person_, {Text<200, 2>{"本人申请"}});
  });
  const std::string bytes = left_behind();
  EXPECT_TRUE(holds(bytes, "柳三变")) << "a name is plain; without it this test looks at the wrong files";
  for (std::string_view canary : {"231281196208080055", "231281199005050060", "13987650123",
                                  "serious_illness", "每周透析", "社会救助暂行办法", "柳监护"})
    EXPECT_FALSE(holds(bytes, canary)) << canary;
}

TEST_F(Sealed, an_erased_person_is_gone_and_the_chain_still_verifies) {
  const Digest number = vault_->digest("231281199005050060", "person.id_number");
  const Digest phone = vault_->digest("+8613987650123", "person_phone.number");
  EXPECT_TRUE(holds(left_behind(), number.bytes));
  EXPECT_TRUE(holds(left_behind(), phone.bytes));

  database_->write(home, [&](db::Tx& tx) {
    const auto request =
        ask_erasure(tx, system_itself, person_, {{}, ErasureAsker::self, Text<200, 2>{"柳三变申请"}});
    decide_erasure(tx, system_itself, request.id, {1, ErasureState::granted, Text<200, 2>{"同意"}});
  });
  const std::string bytes = left_behind();
  for (std::string_view gone :
       {std::string_view{"柳三变"}, std::string_view{"liusanbian"}, std::string_view{"换证"},
        std::string_view{number.bytes}, std::string_view{phone.bytes}})
    EXPECT_FALSE(holds(bytes, gone)) << gone;
  EXPECT_FALSE(database_->reading(home, [](db::Tx& tx) { return journal::verify(tx); }));
}

}  // namespace
}  // namespace linli::residents
