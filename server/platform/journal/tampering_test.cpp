// Nobody alters the journal unseen: whatever is done to any field of any entry, to their order, number or
// head. What a chain alone cannot show is the whole tail rewritten with a new head; that is what the head
// written down elsewhere is for.
#include <gtest/gtest.h>

#include "platform/journal/chain.hpp"
#include "tests/support/scratch.hpp"

namespace linli::journal {
namespace {

constexpr int entries = 40;

struct RollBack {};

class Tampering : public tests::OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    write([](db::Tx& tx) {
      access::Actor actor;
      actor.kind = access::ActorKind::staff;
      actor.id = tx.new_id<StaffId>();
      for (int i = 0; i < entries; ++i)
        record(tx, actor, "matter.noted", tx.new_id<StaffId>().value, tx.new_id<AreaId>(),
               {{"n", std::to_string(i)}});
    });
  }

  // Does it, looks, and takes it back.
  std::optional<Broken> seen_after(const std::function<void(db::Tx&)>& tamper) {
    std::optional<Broken> broken;
    try {
      write([&](db::Tx& tx) {
        tamper(tx);
        broken = verify(tx);
        throw RollBack{};
      });
    } catch (const RollBack&) {
    }
    return broken;
  }

  int pick(int below) { return static_cast<int>(chance() % static_cast<unsigned>(below)); }
  std::int64_t any_entry() { return pick(entries) + 1; }

 private:
  unsigned chance() {
    std::array<std::uint8_t, 4> bytes;
    random_.fill(bytes);
    return static_cast<unsigned>(bytes[0] << 16 | bytes[1] << 8 | bytes[2]);
  }
  tests::SeededRandom random_{7};
};

using Tamper = std::function<void(db::Tx&, std::int64_t seq)>;

Tamper set(std::string_view what) {
  return [sql = "UPDATE journal SET " + std::string{what} + " WHERE community_id = $1 AND seq = $2"](
             db::Tx& tx, std::int64_t seq) { ASSERT_EQ(tx.run(sql, seq), 1); };
}

db::Blob with_a_bit_turned(db::Blob blob, std::int64_t which) {
  blob.bytes[static_cast<std::size_t>(which) % blob.bytes.size()] ^= 1;
  return blob;
}

Stored entry_at(db::Tx& tx, std::int64_t seq) { return tx.one<Stored>("seq = $2", seq).value(); }

Tamper turn_a_bit(std::string_view column, db::Blob Stored::*hash) {
  return [=](db::Tx& tx, std::int64_t seq) {
    tx.run("UPDATE journal SET " + std::string{column} + " = $3 WHERE community_id = $1 AND seq = $2", seq,
           with_a_bit_turned(entry_at(tx, seq).*hash, seq));
  };
}

// The forger is careful, and works the entry's own hash out anew.
void rewrite(db::Tx& tx, std::int64_t seq) {
  Stored entry = entry_at(tx, seq);
  entry.facts = R"({"n":"forged"})";
  tx.run("UPDATE journal SET facts = $3, hash = $4 WHERE community_id = $1 AND seq = $2", seq, entry.facts,
         db::Blob{hash_of(tx.vault(), tx.community(), entry)});
}

void swap_facts(db::Tx& tx, std::int64_t seq) {
  const Stored one = entry_at(tx, seq), other = entry_at(tx, seq % entries + 1);
  tx.run("UPDATE journal SET facts = $3 WHERE community_id = $1 AND seq = $2", one.seq, other.facts);
  tx.run("UPDATE journal SET facts = $3 WHERE community_id = $1 AND seq = $2", other.seq, one.facts);
}

void slip_in(db::Tx& tx, std::int64_t seq, std::int64_t as) {
  Stored entry = entry_at(tx, seq);
  entry.seq = as;
  tx.insert(entry);
}

const std::vector<std::pair<std::string, Tamper>> ways{
    {"another time", set("at = at + 1")},
    {"another kind of actor", set("actor_kind = 'system'")},
    {"a kind of actor that is none", set("actor_kind = 'ghost'")},
    {"another actor", set("actor_id = subject_id")},
    {"no actor", set("actor_id = NULL")},
    {"another act", set("act = 'matter.closed'")},
    {"another subject", set("subject_id = actor_id")},
    {"no subject", set("subject_id = NULL")},
    {"another area", set("area_id = subject_id")},
    {"no area", set("area_id = NULL")},
    {"other facts", set("facts = '{}'")},
    {"broken facts", set("facts = facts || ' '")},
    {"another request", set("request_id = 'x'")},
    {"another place", set("seq = seq + 1000")},
    {"a place before the first", set("seq = -seq")},
    {"another hash before", turn_a_bit("previous_hash", &Stored::previous_hash)},
    {"another hash", turn_a_bit("hash", &Stored::hash)},
    {"an empty hash", set("hash = previous_hash")},
    {"rewritten with its own hash", rewrite},
    {"two swapped", swap_facts},
    {"taken out",
     [](db::Tx& tx, std::int64_t seq) {
       tx.run("DELETE FROM journal WHERE community_id = $1 AND seq = $2", seq);
     }},
    {"the end cut off",
     [](db::Tx& tx, std::int64_t seq) {
       tx.run("DELETE FROM journal WHERE community_id = $1 AND seq >= $2", seq);
     }},
    {"the beginning cut off",
     [](db::Tx& tx, std::int64_t seq) {
       tx.run("DELETE FROM journal WHERE community_id = $1 AND seq <= $2", seq);
     }},
    {"one added at the end", [](db::Tx& tx, std::int64_t seq) { slip_in(tx, seq, entries + 1); }},
    {"one added before the first", [](db::Tx& tx, std::int64_t seq) { slip_in(tx, seq, 1 - seq); }},
    {"the head set back",
     [](db::Tx& tx, std::int64_t seq) {
       tx.run("UPDATE journal_head SET seq = $2 - 1 WHERE community_id = $1", seq);
     }},
    {"the head with another hash",
     [](db::Tx& tx, std::int64_t seq) {
       tx.run("UPDATE journal_head SET hash = $2 WHERE community_id = $1",
              with_a_bit_turned(entry_at(tx, entries).hash, seq));
     }},
};

TEST_P(Tampering, a_thousand_times_is_found_a_thousand_times) {
  for (int i = 0; i < 1000; ++i) {
    const auto& [name, tamper] = ways[static_cast<std::size_t>(i) % ways.size()];
    const std::int64_t seq = any_entry();
    EXPECT_TRUE(seen_after([&](db::Tx& tx) { tamper(tx, seq); })) << name << " at entry " << seq;
  }
  EXPECT_FALSE(seen_after([](db::Tx&) {}));
}

TEST_P(Tampering, is_named_with_the_first_entry_and_why) {
  auto at = [&](const Tamper& tamper) { return seen_after([&](db::Tx& tx) { tamper(tx, 7); }).value(); };
  EXPECT_EQ(at(set("act = 'x'")).seq, 7);
  EXPECT_EQ(at(set("act = 'x'")).why, "its fields do not give its hash");
  EXPECT_EQ(at(rewrite).seq, 8);
  EXPECT_EQ(at(rewrite).why, "it does not hold the hash of the entry before it");
  auto taken_out = at([](db::Tx& tx, std::int64_t seq) {
    tx.run("DELETE FROM journal WHERE community_id = $1 AND seq = $2", seq);
  });
  EXPECT_EQ(taken_out.seq, 8);
  EXPECT_EQ(taken_out.why, "entry 7 is missing");
  auto cut = at([](db::Tx& tx, std::int64_t seq) {
    tx.run("DELETE FROM journal WHERE community_id = $1 AND seq >= $2", seq);
  });
  EXPECT_EQ(cut.seq, 7);
  EXPECT_EQ(cut.why, "the head stands at entry 40, the last one is 6");
}

TEST_P(Tampering, an_entry_of_another_community_does_not_fit) {
  const CommunityId other = another_community();
  auto copied = read([](db::Tx& tx) { return entry_at(tx, 1); });
  writing(other, [&](db::Tx& tx) {
    tx.insert(copied);
    tx.run("UPDATE journal_head SET seq = 1, hash = $2 WHERE community_id = $1", copied.hash);
  });
  auto broken = database().reading(other, [](db::Tx& tx) { return verify(tx); });
  ASSERT_TRUE(broken);
  EXPECT_EQ(broken->seq, 1);
}

ON_BOTH_DATABASES(Tampering);

}  // namespace
}  // namespace linli::journal
