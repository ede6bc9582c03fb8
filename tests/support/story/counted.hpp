// A database that says how many statements the last transaction ran, so that a story can hold a verb to a
// limit.
#pragma once
#include <atomic>

#include "platform/db/database.hpp"

namespace linli::story {

class CountedDatabase : public db::Database {
 public:
  CountedDatabase(db::Database& inner, db::World world) : db::Database(world), inner_(inner) {}

  void submit_write(CommunityId community, Work work, Done done) override {
    inner_.submit_write(community, counted(std::move(work)), std::move(done));
  }
  void read(CommunityId community, const Work& work) override { inner_.read(community, counted(work)); }
  void ping() override { inner_.ping(); }
  void backup_to(const std::string& path) override { inner_.backup_to(path); }
  bool is_sqlite() const override { return inner_.is_sqlite(); }
  std::unique_ptr<db::Connection> connect() override { return inner_.connect(); }

  // Since last asked.
  int statements() { return statements_.exchange(0); }

 private:
  Work counted(Work work) {
    return [this, work = std::move(work)](db::Tx& tx) {
      const int before = tx.statements();
      work(tx);
      statements_ += tx.statements() - before;
    };
  }

  db::Database& inner_;
  std::atomic<int> statements_ = 0;
};

}  // namespace linli::story
