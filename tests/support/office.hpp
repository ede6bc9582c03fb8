// A small office for tests of access: a community with committees and grids, and people who work there.
//   community ─ north ─ grid 1, grid 2
//             └ south ─ grid 3
#pragma once
#include "platform/access/accounts.hpp"
#include "platform/access/grants.hpp"
#include "platform/access/reach.hpp"
#include "platform/access/session.hpp"
#include "tests/support/scratch.hpp"

namespace linli::tests {

using access::Actor;
using access::Role;

class Office : public OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    write([&](db::Tx& tx) {
      for (AreaId* area : {&whole, &north, &south, &grid1, &grid2, &grid3}) *area = tx.new_id<AreaId>();
      access::put_under(tx, whole, {});
      access::put_under(tx, north, whole);
      access::put_under(tx, south, whole);
      access::put_under(tx, grid1, north);
      access::put_under(tx, grid2, north);
      access::put_under(tx, grid3, south);
    });
  }

  // Their password is not one anybody could type, until a test gives them another.
  StaffId employ(const std::string& login, const std::string& password_hash = "none") {
    access::NewStaffForm form{};
    form.login = login;
    form.name = login;
    return write([&](db::Tx& tx) {
      return access::create_staff(tx, access::system_actor(), form, {password_hash, false}).id;
    });
  }
  StaffId employ(const std::string& login, Role role, AreaId area) {
    const StaffId staff = employ(login);
    grant(staff, role, area);
    return staff;
  }

  GrantId grant(StaffId staff, Role role, AreaId area, std::optional<Time> from = {},
                std::optional<Time> to = {}, const Actor& by = access::system_actor()) {
    return write([&](db::Tx& tx) {
      access::GrantForm form{};
      form.staff_id = staff;
      form.role = role;
      form.area_id = area;
      form.from_at = from;
      form.to_at = to;
      return access::give_grant(tx, by, form).id;
    });
  }
  StandInId stand_in(StaffId principal, StaffId substitute, std::chrono::days length,
                     std::optional<Time> from = {}, const Actor& by = access::system_actor()) {
    return write([&](db::Tx& tx) {
      access::StandInForm form{};
      form.principal_id = principal;
      form.substitute_id = substitute;
      form.from_at = from;
      form.to_at = from.value_or(tx.now()) + length;
      return access::arrange_stand_in(tx, by, form).id;
    });
  }

  std::string let_in(StaffId staff) {
    return write([&](db::Tx& tx) { return access::open_session(tx, staff); });
  }
  Actor actor(const std::string& token) {
    return read([&](db::Tx& tx) { return access::actor_of(tx, access::SessionKey{community, token}); });
  }
  // Somebody as they are right now, signed in anew.
  Actor as(StaffId staff) { return actor(let_in(staff)); }

  Time now() { return database().now(); }

  AreaId whole, north, south, grid1, grid2, grid3;
};

}  // namespace linli::tests
