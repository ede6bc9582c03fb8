#include "modules/matters/past.hpp"

#include "modules/matters/work.hpp"

namespace linli::matters {

bool record_past(db::Tx& tx, const access::Actor& actor, const PastMatter& past) {
  if (store::by_source(tx, *past.form.source_kind, *past.form.source_key)) return false;
  const Time now = tx.now();
  // Asked before going back: whoever works here now answers for what came then.
  const StaffId receiver = work::receiver_today(tx);
  Matter matter;
  {
    db::AtMoment then{tx, past.said};
    matter = work::register_matter(tx, actor, past.form, State::accepted, receiver);
  }
  if (!past.reply) return true;
  {
    db::AtMoment then{tx, past.reply->at};
    work::sign_for(tx, actor, matter);
    work::reply_with(tx, actor, *store::matter(tx, matter.id), past.reply->form);
  }
  Matter replied = *store::matter(tx, matter.id);
  if (replied.alarm_at && *replied.alarm_at < now) {
    db::AtMoment then{tx, *replied.alarm_at};
    work::ring(tx, actor, replied);
  }
  return true;
}

}  // namespace linli::matters
