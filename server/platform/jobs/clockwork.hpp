// Recurring jobs are rows like any other job, one a kind and community: whichever server claims the row runs
// it.
#pragma once
#include "platform/jobs/runners.hpp"

namespace linli::jobs {

// Brings a community's recurring jobs in line with what this server knows: new ones begin with their next
// beat, those with another rhythm are moved to it, those no longer known are taken away. The same again
// changes nothing.
void wind(db::Tx& tx, const Runners& runners);

}  // namespace linli::jobs
