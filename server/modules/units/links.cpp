// One-task links. Only a digest of the token is kept, so the database opens nobody's task.
#include <array>

#include "modules/units/rules.hpp"
#include "modules/units/seen.hpp"
#include "modules/units/store.hpp"
#include "modules/units/units.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/journal/journal.hpp"

namespace linli::units {

namespace {

constexpr std::size_t token_bytes = 32;

std::string new_token(db::Tx& tx) {
  std::array<std::uint8_t, token_bytes> chance;
  tx.random().fill(chance);
  return crypto::to_hex({reinterpret_cast<const char*>(chance.data()), chance.size()});
}

// 256 random bits need neither salt nor slowness.
Digest digest_of(std::string_view token) { return {crypto::sha256(token)}; }

}  // namespace

IssuedLink issue_link(db::Tx& tx, const access::Actor& actor, UnitId unit, Uuid subject,
                      std::optional<UnitContactId> contact, Time expires_at) {
  unit_at_work(tx, unit);
  const auto to = contact ? store::contact(tx, *contact) : std::nullopt;
  if (contact && !to)
    throw wrong_field("contact_id", {"这个单位没有这个联系人。", "The unit has no such contact."});
  refuse_if(rules::why_not_issue(to ? &*to : nullptr, unit, expires_at, tx.now()));

  const std::string token = new_token(tx);
  const TaskLink link{.id = tx.new_id<TaskLinkId>(),
                      .token_digest = digest_of(token),
                      .unit_id = unit,
                      .contact_id = contact,
                      .subject_id = subject,
                      .issued_at = tx.now(),
                      .expires_at = expires_at,
                      .opened_at = std::nullopt,
                      .revoked_at = std::nullopt};
  tx.insert(link);
  journal::record(tx, actor, "task_link.issued", link.id.value, std::nullopt,
                  {{"unit", unit.text()}, {"subject", subject.text()}});
  return {link.id, token, expires_at};
}

TaskLink resolve_link(db::Tx& tx, std::string_view token) {
  const Date today = day_of(tx.now());
  const auto link = token.size() == 2 * token_bytes ? store::link(tx, digest_of(token)) : std::nullopt;
  const auto unit = link ? store::unit(tx, link->unit_id) : std::nullopt;
  if (!unit || !rules::is_at_work(*unit, today) || !rules::opens(*link, tx.now()))
    throw Refusal{
        Reason::not_found,
        {"链接无效或已过期，请联系社区。", "The link is not valid any more; please call the community."}};
  return *link;
}

void note_opened(db::Tx& tx, const TaskLink& link) {
  if (!link.opened_at) store::note_opened(tx, link.id);
}

int revoke_links(db::Tx& tx, const access::Actor& actor, Uuid subject, std::optional<UnitId> unit) {
  const auto revoked = unit ? store::revoke_links(tx, subject, *unit) : store::revoke_links(tx, subject);
  if (revoked > 0)
    journal::record(tx, actor, "task_link.revoked", subject, std::nullopt,
                    {{"count", std::to_string(revoked)}});
  return static_cast<int>(revoked);
}

}  // namespace linli::units
