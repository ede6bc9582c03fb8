#include "platform/db/tx.hpp"

namespace linli::db {

Uuid Tx::fresh_uuid() {
  std::array<std::uint8_t, 10> chance;
  around_.random.fill(chance);
  return make_uuid_v7(around_.now.ms, chance);
}

std::int64_t Tx::send(std::string_view sql, std::span<const Value> values,
                      const std::function<void(const Cells&)>& each) {
  ++statements_;
  return connection_.run(sql, values, each);
}

void Tx::post(std::string_view sql, std::span<const Value> values) {
  ++statements_;
  connection_.post(sql, values);
}

std::int64_t Tx::run_values(std::string_view sql, std::span<const Value> args,
                            const std::function<void(const Cells&)>& each) {
  std::vector<Value> values;
  values.reserve(args.size() + 1);
  values.emplace_back(community_.value);
  values.insert(values.end(), args.begin(), args.end());
  return send(sql, values, each);
}

}  // namespace linli::db
