// One row of a PostgreSQL result, which comes as text. A cell that does not read as what is asked for is a
// fault.
#pragma once
#include <libpq-fe.h>
#include <string>
#include <vector>

#include "platform/db/value.hpp"

namespace linli::db {

class PostgresCells final : public Cells {
 public:
  explicit PostgresCells(const PGresult* result) : result_(result) {}
  void stand_on(int row) { row_ = row; }

  bool is_null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
  std::int64_t whole(int column) const override;
  double real(int column) const override;
  bool truth(int column) const override;
  std::string_view text(int column) const override;
  Uuid uuid(int column) const override;
  std::string_view bytes(int column) const override;

 private:
  std::string_view cell(int column, const char* wanted) const;
  [[noreturn]] void refuse(int column, const char* wanted) const;

  const PGresult* result_;
  int row_ = 0;
  mutable std::vector<std::string>
      decoded_;  // a column's bytes of this row; kept from row to row for their room
};

}  // namespace linli::db
