// Every kind of value comes back as it went in, on both engines; what does not fit is a fault and never a
// conversion.
#include <cmath>
#include <limits>

#include "tests/support/own_database.hpp"

namespace linli::tests {

class Values : public OwnDatabase {};
ON_BOTH_DATABASES(Values);

TEST_P(Values, of_every_type_come_back_as_they_went_in) {
  Sample row;
  row.id = *parse_uuid("018f3c2a-0000-7abc-8def-0123456789ab");
  row.name = "欣园3栋2单元101 — \"O'Brien\" \\ %_ \n\t 𠮷";
  row.number = -7;
  row.ratio = 0.1;
  row.is_true = true;
  row.other_id = row.id;
  row.bytes = db::Blob{std::string{"\0\x01\xff'\\x", 6}};
  database_->write(home, [&](db::Tx& tx) { tx.insert(row); });
  const Sample back = all().at(0);
  EXPECT_EQ(back.id, row.id);
  EXPECT_EQ(back.name, row.name);
  EXPECT_EQ(back.number, row.number);
  EXPECT_EQ(back.ratio, row.ratio);
  EXPECT_EQ(back.is_true, row.is_true);
  EXPECT_EQ(back.other_id, row.other_id);
  EXPECT_EQ(back.bytes->bytes, row.bytes->bytes);
}

TEST_P(Values, that_are_null_come_back_as_nothing) {
  put("空");
  const Sample back = all().at(0);
  EXPECT_FALSE(back.number || back.ratio || back.is_true || back.other_id || back.bytes);
}

TEST_P(Values, that_are_empty_are_not_null) {
  database_->write(home, [](db::Tx& tx) {
    tx.insert(Sample{tx.new_id<Id<Sample>>().value, std::string{}, 0, 0.0, false, {}, db::Blob{}});
  });
  const Sample back = all().at(0);
  EXPECT_EQ(back.name, "");
  EXPECT_EQ(back.number, 0);
  EXPECT_EQ(back.ratio, 0.0);
  EXPECT_EQ(back.is_true, false);
  ASSERT_TRUE(back.bytes);
  EXPECT_EQ(back.bytes->bytes, "");
}

TEST_P(Values, at_their_limits) {
  for (const std::int64_t number :
       {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()})
    for (const double ratio :
         {std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::max(), -1.0 / 3}) {
      const auto back = database_->writing(home, [&](db::Tx& tx) {
        const Uuid id = tx.new_id<Id<Sample>>().value;
        tx.insert(Sample{id, "n", number, ratio, {}, {}, {}});
        return *tx.one<Sample>("id = $2", id);
      });
      EXPECT_EQ(back.number, number);
      EXPECT_EQ(back.ratio, ratio);
    }
}

TEST_P(Values, of_many_sizes) {
  for (const std::size_t size : {1U, 255U, 8'192U, 300'000U}) {
    const std::string text = std::string(size, 'x') + "末";
    database_->write(home, [&](db::Tx& tx) {
      const auto id = tx.new_id<Id<Sample>>();
      tx.run("INSERT INTO letter (community_id, id, body, scan) VALUES ($1, $2, $3, $4)", id, text,
             db::Blob{text});
      EXPECT_EQ(tx.query_one<std::string>("SELECT body FROM letter WHERE community_id = $1 AND id = $2", id),
                text);
      EXPECT_EQ(
          tx.query_one<db::Blob>("SELECT scan FROM letter WHERE community_id = $1 AND id = $2", id)->bytes,
          text);
    });
  }
}

TEST_P(Values, with_a_zero_byte_in_text_are_refused) {
  EXPECT_EQ(kind_thrown([&] { put(std::string{"a\0b", 3}); }), db::DatabaseError::Kind::fault);
  EXPECT_TRUE(all().empty());
}

TEST_P(Values, sort_by_bytes_whatever_the_locale) {
  for (const char* name : {"b", "B", "a", "中", "Ä", "_", "阿"}) put(name);
  const auto sorted = database_->reading(home, [](db::Tx& tx) {
    return tx.query<std::string>("SELECT name FROM sample WHERE community_id = $1 ORDER BY name");
  });
  EXPECT_EQ(sorted, (std::vector<std::string>{"B", "_", "a", "b", "Ä", "中", "阿"}));
}

TEST_P(Values, are_compared_with_regard_to_case) {
  put("Abc");
  const auto count = [&](std::string_view pattern) {
    return database_->reading(home, [&](db::Tx& tx) {
      return *tx.query_one<int>("SELECT COUNT(*) FROM sample WHERE community_id = $1 AND name LIKE $2",
                                pattern);
    });
  };
  EXPECT_EQ(count("Ab%"), 1);
  EXPECT_EQ(count("ab%"), 0);
}

// A statement is prepared with the types of its first arguments; the next ones may be null, or the first ones
// were.
TEST_P(Values, may_be_null_first_and_a_value_next_in_one_statement) {
  database_->write(home, [](db::Tx& tx) {
    const auto set = [&](const db::Value& number) {
      const db::Value values[] = {number};
      tx.run_values("UPDATE sample SET number = $2 WHERE community_id = $1", values, {});
      return *tx.one<Sample>("name = $2", "n");
    };
    insert_named(tx, "n");
    EXPECT_FALSE(set(nullptr).number);
    EXPECT_EQ(set(std::int64_t{5}).number, 5);
    EXPECT_FALSE(set(db::Null{db::Type::whole}).number);
    EXPECT_EQ(set(std::int64_t{6}).number, 6);
  });
}

TEST_P(Values, that_are_null_may_be_asked_for_alone) {
  put("n", 4);
  const auto count = [&](std::optional<std::int64_t> number) {
    return database_->reading(home, [&](db::Tx& tx) {
      return *tx.query_one<int>(
          "SELECT COUNT(*) FROM sample WHERE community_id = $1 AND ($2 IS NULL OR number = $2)", number);
    });
  };
  EXPECT_EQ(count({}), 1);
  EXPECT_EQ(count(4), 1);
  EXPECT_EQ(count(5), 0);
}

template <class T>
void read_as(db::Database& database, const char* column) {
  database.read({1}, [&](db::Tx& tx) {
    tx.query<T>("SELECT " + std::string{column} + " FROM sample WHERE community_id = $1");
  });
}

TEST_P(Values, of_another_type_than_read_are_a_fault) {
  put("名", 3);
  EXPECT_THROW(read_as<std::int64_t>(*database_, "name"), std::runtime_error);
  EXPECT_THROW(read_as<double>(*database_, "name"), std::runtime_error);
  EXPECT_THROW(read_as<bool>(*database_, "name"), std::runtime_error);
  EXPECT_THROW(read_as<Uuid>(*database_, "name"), std::runtime_error);
  EXPECT_THROW(read_as<db::Blob>(*database_, "name"), std::runtime_error);
  EXPECT_THROW(read_as<std::int64_t>(*database_, "ratio"), std::runtime_error) << "null";
  EXPECT_THROW(read_as<std::string>(*database_, "ratio"), std::runtime_error) << "null";
}

}  // namespace linli::tests
