// A list answers exactly what its declaration allows, in one order on both engines, page by page without gap
// or double.
#include "platform/db/listing.hpp"

#include <set>

#include "tests/support/own_database.hpp"

namespace linli::tests {

const db::Listing samples{.from = "sample",
                          .filters = {{"name", "name"},
                                      {"begins", "name", db::As::text, db::Match::prefix},
                                      {"id", "id", db::As::uuid},
                                      {"number", "number", db::As::whole},
                                      {"since", "number", db::As::time, db::Match::from},
                                      {"until", "number", db::As::time, db::Match::until},
                                      {"on", "number", db::As::date},
                                      {"is_true", "is_true", db::As::truth}},
                          .sorts = {{"number", "number", db::As::whole, true},
                                    {"name", "name", db::As::text},
                                    {"id", "id", db::As::uuid}},
                          .rows_max = 10,
                          .rows_default = 4};

class Lists : public OwnDatabase {
 protected:
  using Asked = std::multimap<std::string, std::string>;

  Page<Sample> ask(Asked asked, const db::Condition& condition = {}) {
    return database_->reading(
        home, [&](db::Tx& tx) { return db::page<Sample>(tx, samples, db::ListQuery{asked}, condition); });
  }
  std::set<std::string> found(Asked asked) {
    std::set<std::string> names;
    for (const Sample& row : ask(std::move(asked)).items) names.insert(row.name);
    return names;
  }
  // All pages, one after the other.
  std::vector<Sample> walk(Asked asked) {
    std::vector<Sample> rows;
    for (int pages = 0; pages < 100; ++pages) {
      auto page = ask(asked);
      rows.insert(rows.end(), page.items.begin(), page.items.end());
      if (!page.next) return rows;
      asked.erase("cursor");
      asked.emplace("cursor", *page.next);
    }
    ADD_FAILURE() << "the pages never end";
    return rows;
  }
  // The fields that a 422 names.
  std::vector<std::string> wrong_fields(Asked asked) {
    std::vector<std::string> fields;
    try {
      ask(std::move(asked));
    } catch (const Refusal& refusal) {
      EXPECT_EQ(refusal.reason, Reason::invalid);
      for (const FieldError& error : refusal.fields) {
        fields.push_back(error.field);
        EXPECT_FALSE(error.problem.zh.empty() || error.problem.en.empty());
      }
    }
    return fields;
  }
};
ON_BOTH_DATABASES(Lists);

struct WrongQuestion {
  std::multimap<std::string, std::string> asked;
  std::vector<std::string> fields;
};

TEST_P(Lists, refuse_what_was_not_declared) {
  put("there");
  const WrongQuestion questions[] = {
      {{{"colour", "red"}}, {"colour"}},
      {{{"community_id", "2"}}, {"community_id"}},
      {{{"name; DROP TABLE sample", "1"}}, {"name; DROP TABLE sample"}},
      {{{"sort", "ratio"}}, {"sort"}},
      {{{"sort", "--name"}}, {"sort"}},
      {{{"sort", "name DESC"}}, {"sort"}},
      {{{"sort", ""}}, {"sort"}},
      {{{"sort", "name"}, {"sort", "id"}}, {"sort"}},
      {{{"limit", "0"}}, {"limit"}},
      {{{"limit", "11"}}, {"limit"}},
      {{{"limit", "-1"}}, {"limit"}},
      {{{"limit", "3x"}}, {"limit"}},
      {{{"limit", "99999999999999999999"}}, {"limit"}},
      {{{"number", "3.5"}}, {"number"}},
      {{{"number", "1,2"}}, {"number"}},
      {{{"number", ""}}, {"number"}},
      {{{"number", "9223372036854775808"}}, {"number"}},
      {{{"name", ""}}, {"name"}},
      {{{"name", "a,,b"}}, {"name"}},
      {{{"name", "\xff"}}, {"name"}},
      {{{"name", std::string{"a\0b", 3}}}, {"name"}},
      {{{"begins", "a"}, {"begins", "b"}}, {"begins"}},
      {{{"id", "not-an-id"}}, {"id"}},
      {{{"since", "2026-02-30"}}, {"since"}},
      {{{"until", "yesterday"}}, {"until"}},
      {{{"on", "2026-13-01"}}, {"on"}},
      {{{"is_true", "yes"}}, {"is_true"}},
      {{{"limit", "x"}, {"sort", "x"}, {"number", "x"}, {"zzz", "x"}}, {"zzz", "sort", "limit", "number"}},
  };
  for (const WrongQuestion& question : questions) EXPECT_EQ(wrong_fields(question.asked), question.fields);
}

TEST_P(Lists, name_the_limit_in_the_refusal) {
  try {
    ask({{"limit", "11"}});
    FAIL();
  } catch (const Refusal& refusal) {
    EXPECT_NE(refusal.fields.at(0).problem.en.find("1 to 10"), std::string::npos);
    EXPECT_NE(refusal.fields.at(0).problem.zh.find("10"), std::string::npos);
  }
}

TEST_P(Lists, filter_by_what_was_asked) {
  const Uuid a = put("a", 1), b = put("b", 2);
  put("50%", 3), put("50_", 4), put("503", 5);
  put("中关村", 6), put("中心", 7), put("丰台", 8);
  using Names = std::set<std::string>;
  EXPECT_EQ(found({{"name", "a"}}), Names{"a"});
  EXPECT_EQ(found({{"name", "a,b,nobody"}}), (Names{"a", "b"}));
  EXPECT_EQ(found({{"name", "a"}, {"name", "b"}}), (Names{"a", "b"}));
  EXPECT_EQ(found({{"name", "' OR TRUE --"}}), Names{});
  EXPECT_EQ(found({{"id", a.text() + "," + b.text()}}), (Names{"a", "b"}));
  EXPECT_EQ(found({{"number", "2"}}), Names{"b"});
  EXPECT_EQ(found({{"number", "2"}, {"name", "a"}}), Names{});
  EXPECT_EQ(found({{"begins", "50%"}}), Names{"50%"});
  EXPECT_EQ(found({{"begins", "50_"}}), Names{"50_"});
  EXPECT_EQ(found({{"begins", "50"}}), (Names{"50%", "50_", "503"}));
  EXPECT_EQ(found({{"begins", "中"}}), (Names{"中关村", "中心"}));
  EXPECT_EQ(found({{"begins", "A"}}), Names{});
  EXPECT_EQ(found({{"is_true", "true"}}), Names{});
}

TEST_P(Lists, filter_by_times_and_days) {
  const Time noon = *parse_time("2026-02-13T12:00:00+08:00");
  put("noon", noon.ms);
  put("night", start_of({2026, 2, 13}).ms);
  put("days", to_sys_days({2026, 2, 13}).time_since_epoch().count());
  using Names = std::set<std::string>;
  EXPECT_EQ(found({{"since", "2026-02-13T12:00:00+08:00"}}), Names{"noon"});
  EXPECT_EQ(found({{"since", "2026-02-13T04:00:00Z"}}), Names{"noon"});
  EXPECT_EQ(found({{"since", "2026-02-13"}, {"until", "2026-02-14"}}), (Names{"noon", "night"}));
  EXPECT_EQ(found({{"since", "2026-02-13"}, {"until", "2026-02-13T12:00:00+08:00"}}), Names{"night"});
  EXPECT_EQ(found({{"on", "2026-02-13"}}), Names{"days"});
}

TEST_P(Lists, walk_over_equal_keys_and_nulls_without_gap_or_double) {
  for (int i = 0; i < 23; ++i)
    put("row " + std::to_string(i % 5), i % 4 == 3 ? std::nullopt : std::optional<std::int64_t>{i % 3});
  for (const char* sort : {"number", "-number", "name", "-name", "id", "-id"})
    for (const char* limit : {"1", "4", "5", "10"}) {
      const auto rows = walk({{"sort", sort}, {"limit", limit}});
      std::set<Uuid> ids;
      for (const Sample& row : rows) ids.insert(row.id);
      EXPECT_EQ(rows.size(), 23U) << sort << " by " << limit;
      EXPECT_EQ(ids.size(), 23U) << sort << " by " << limit;
    }
}

TEST_P(Lists, come_in_the_order_asked_for) {
  for (int i = 0; i < 12; ++i)
    put("row " + std::to_string(i % 5), i % 4 == 3 ? std::nullopt : std::optional<std::int64_t>{i % 3});
  const auto is_before = [](const auto& a, const auto& b, bool is_descending) {
    return is_descending ? b < a : a < b;
  };
  for (const bool is_descending : {false, true}) {
    const std::string minus = is_descending ? "-" : "";
    const auto by_name = walk({{"sort", minus + "name"}, {"limit", "5"}});
    EXPECT_TRUE(std::ranges::is_sorted(by_name, [&](const Sample& a, const Sample& b) {
      return is_before(std::pair{a.name, a.id}, std::pair{b.name, b.id}, is_descending);
    }));
    // Nulls last, whichever the direction.
    const auto by_number = walk({{"sort", minus + "number"}, {"limit", "5"}});
    EXPECT_TRUE(std::ranges::is_sorted(by_number, [&](const Sample& a, const Sample& b) {
      if (a.number.has_value() != b.number.has_value()) return a.number.has_value();
      return is_before(std::pair{a.number, a.id}, std::pair{b.number, b.id}, is_descending);
    }));
  }
}

TEST_P(Lists, go_on_where_they_were_when_rows_come_and_go) {
  for (const char* name : {"a", "c", "e", "g"}) put(name);
  const auto first = ask({{"sort", "name"}, {"limit", "2"}});
  put("b"), put("d");
  database_->write(home,
                   [](db::Tx& tx) { tx.run("DELETE FROM sample WHERE community_id = $1 AND name = 'c'"); });
  const auto second = ask({{"sort", "name"}, {"limit", "2"}, {"cursor", *first.next}});
  ASSERT_EQ(second.items.size(), 2U);
  EXPECT_EQ(second.items[0].name, "d");
  EXPECT_EQ(second.items[1].name, "e");
}

TEST_P(Lists, end_without_a_cursor_when_the_last_page_is_just_full) {
  for (int i = 0; i < 4; ++i) put(std::to_string(i), i);
  EXPECT_TRUE(ask({{"limit", "3"}}).next);
  EXPECT_FALSE(ask({{"limit", "4"}}).next);
  EXPECT_FALSE(ask({}).next);
  EXPECT_TRUE(ask({{"name", "nobody"}}).items.empty());
}

TEST_P(Lists, refuse_a_cursor_that_is_not_theirs) {
  for (int i = 0; i < 6; ++i) put(std::to_string(i), i);
  const std::string cursor = *ask({{"sort", "number"}}).next;
  EXPECT_TRUE(wrong_fields({{"sort", "number"}, {"cursor", cursor}}).empty());
  const std::vector<std::string> wrong{"cursor"};
  EXPECT_EQ(wrong_fields({{"sort", "-number"}, {"cursor", cursor}}), wrong) << "the other direction";
  EXPECT_EQ(wrong_fields({{"sort", "name"}, {"cursor", cursor}}), wrong) << "another sort";
  for (std::string tampered :
       {std::string{}, std::string{"x"}, cursor + "A", cursor + "=", cursor.substr(1),
        cursor.substr(0, cursor.size() - 1), std::string(5'000, 'A'), std::string{"中"}})
    EXPECT_EQ(wrong_fields({{"sort", "number"}, {"cursor", tampered}}), wrong) << tampered;
  for (std::size_t i = 0; i < cursor.size(); ++i) {
    std::string tampered = cursor;
    tampered[i] = tampered[i] == 'A' ? 'B' : 'A';
    EXPECT_EQ(wrong_fields({{"sort", "number"}, {"cursor", tampered}}), wrong) << tampered;
  }
}

TEST_P(Lists, hold_to_a_condition_of_ours_beside_all_that_is_asked) {
  put("a", 1), put("b", 2), put("c", 3), put("d", 4);
  const db::Condition condition{"number IN ({}, {}) OR name = {}",
                                {std::int64_t{1}, std::int64_t{3}, std::string_view{"d"}}};
  const auto page = ask({{"name", "a,b,d"}, {"sort", "-name"}, {"limit", "1"}}, condition);
  ASSERT_EQ(page.items.size(), 1U);
  EXPECT_EQ(page.items[0].name, "d");
  const auto next =
      ask({{"name", "a,b,d"}, {"sort", "-name"}, {"limit", "1"}, {"cursor", *page.next}}, condition);
  ASSERT_EQ(next.items.size(), 1U);
  EXPECT_EQ(next.items[0].name, "a");
  EXPECT_FALSE(next.next);
}

TEST_P(Lists, never_show_another_community) {
  put("home");
  const auto page =
      database_->reading(elsewhere, [](db::Tx& tx) { return db::page<Sample>(tx, samples, {}); });
  EXPECT_TRUE(page.items.empty());
}

TEST_P(Lists, of_a_join_ask_the_community_of_the_table_that_has_the_id) {
  const Uuid id = put("owner");
  database_->write(home,
                   [&](db::Tx& tx) { tx.run("UPDATE sample SET other_id = id WHERE community_id = $1"); });
  struct Joined {
    std::string name;
  };
  const db::Listing joined{.from = "sample s JOIN sample o ON o.community_id = $1 AND o.id = s.other_id",
                           .filters = {{"name", "o.name"}},
                           .sorts = {{"name", "o.name", db::As::text}},
                           .id = "s.id"};
  const auto statement = db::detail::statement_for(joined, "o.name", {{{"name", "owner"}}}, {});
  EXPECT_EQ(
      statement.sql,
      "SELECT o.name, o.name, s.id FROM sample s JOIN sample o ON o.community_id = $1 AND o.id = s.other_id "
      "WHERE s.community_id = $1 AND o.name = $2 ORDER BY o.name, s.id LIMIT $3");
  database_->read(home, [&](db::Tx& tx) {
    int rows = 0;
    tx.run_values(statement.sql, statement.arguments, [&](const db::Cells& cells) {
      ++rows;
      EXPECT_EQ(cells.uuid(2), id);
    });
    EXPECT_EQ(rows, 1);
  });
}

// Both planners must walk an index from the cursor on: neither sort, nor read what lies before it.
TEST_P(Lists, walk_an_index_from_the_cursor_on) {
  database_->write(home, [](db::Tx& tx) {
    for (int i = 0; i < 3'000; ++i)
      tx.insert(Sample{tx.new_id<Id<Sample>>().value, "row " + std::to_string(i % 700), i, {}, {}, {}, {}});
  });
  if (is_postgres()) database_->connect()->run("ANALYZE sample", {}, {});
  for (const std::string sort : {"name", "-name"}) {
    const auto first = ask({{"sort", sort}, {"begins", "row"}});
    const auto statement = db::detail::statement_for(
        samples, "name", {{{"sort", sort}, {"begins", "row"}, {"cursor", *first.next}}}, {});
    std::string plan;
    database_->read(home, [&](db::Tx& tx) {
      tx.run_values(
          (is_postgres() ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + statement.sql, statement.arguments,
          [&](const db::Cells& cells) { plan += std::string{cells.text(is_postgres() ? 0 : 3)} + "\n"; });
    });
    EXPECT_NE(plan.find("sample_by_name"), std::string::npos) << plan;
    EXPECT_EQ(plan.find("Sort"), std::string::npos) << plan;
    EXPECT_EQ(plan.find("TEMP B-TREE"), std::string::npos) << plan;
    const std::string beyond = sort == "name" ? ">" : "<";
    EXPECT_NE(plan.find(is_postgres() ? "ROW(name, id) " + beyond : "(name,id)" + beyond + "(?,?)"),
              std::string::npos)
        << plan;
  }
}

}  // namespace linli::tests
