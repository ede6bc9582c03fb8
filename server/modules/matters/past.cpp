#include "modules/matters/past.hpp"

#include "modules/matters/work.hpp"

namespace linli::matters {

namespace {
// Signing, speaking and replying had moments that are lost: they are not made up. closed_at is only the
// moment from which we know.
void end_at_no_known_moment(db::Tx& tx, const access::Actor& actor, Matter& matter, const ReplyForm& form) {
  matter.state = State::closed;
  matter.ending = form.ending;
  matter.closed_at = tx.now();
  work::save(tx, actor, matter, "closed",
             {.text = form.text,
              .is_public = true,
              .facts = {{"ending", std::string{name_of(form.ending)}}, {"moment", "unknown"}}});
}

// The other system let it rest with its answer; nobody here has to call back.
void end_with_its_answer(db::Tx& tx, const access::Actor& actor, Matter matter) {
  matter.state = State::closed;
  matter.closed_at = tx.now();
  work::save(tx, actor, matter, "closed", {.is_public = true});
}
}  // namespace

bool record_past(db::Tx& tx, const access::Actor& actor, const PastMatter& past) {
  if (store::by_source(tx, *past.form.source_kind, *past.form.source_key)) return false;
  // Asked before going back: whoever works here now answers for what came then.
  const StaffId receiver = work::receiver_today(tx);
  Matter matter;
  {
    db::AtMoment then{tx, past.said.value_or(tx.now())};
    matter = work::register_matter(tx, actor, past.form, State::accepted, receiver);
  }
  if (!past.reply) return true;
  if (!past.reply->at) {
    end_at_no_known_moment(tx, actor, matter, past.reply->form);
    return true;
  }
  db::AtMoment then{tx, *past.reply->at};
  work::sign_for(tx, actor, matter);
  work::reply_with(tx, actor, *store::matter(tx, matter.id), past.reply->form);
  end_with_its_answer(tx, actor, *store::matter(tx, matter.id));
  return true;
}

}  // namespace linli::matters
