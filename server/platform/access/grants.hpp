// Who may do what, and who stands in for whom: verbs. They throw Refusal. Never for oneself; whoever's roles
// change is signed out, so that no session outlives what it was opened with.
#pragma once
#include "platform/access/staff.hpp"
#include "platform/db/listing.hpp"

namespace linli::access {

GrantView give_grant(db::Tx& tx, const Actor& actor, const GrantForm& form);
// From now on; what was granted until now can still be read.
void withdraw_grant(db::Tx& tx, const Actor& actor, GrantId id);

StandInView arrange_stand_in(db::Tx& tx, const Actor& actor, const StandInForm& form);
void end_stand_in(db::Tx& tx, const Actor& actor, StandInId id);

extern const db::Listing grant_listing, stand_in_listing, post_listing;
Page<GrantView> list_grants(db::Tx& tx, const Actor& actor, const db::ListQuery& query);
Page<StandInView> list_stand_ins(db::Tx& tx, const Actor& actor, const db::ListQuery& query);
Page<PostView> list_posts(db::Tx& tx, const Actor& actor, const db::ListQuery& query);

// Whether somebody who may sign in today has this permission there by a grant of their own: for whoever is
// named by another, as the owner of something.
bool holds(db::Tx& tx, StaffId staff, Permission permission, AreaId area);

}  // namespace linli::access
