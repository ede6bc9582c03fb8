// What may be done to areas and with duty lists: values in, values out. Codes follow DB6101/T 3185-2024 and
// GB/T 10114.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "modules/grid/area.hpp"
#include "modules/grid/duty.hpp"
#include "modules/grid/worker.hpp"
#include "platform/core/refusal.hpp"

namespace linli::grid::rules {

// ── areas
std::optional<Phrase> too_far_ahead(Date day, Date today);
bool is_there(const Area& area, Date day);
// Committees hang on the community, grids on a committee, or on a community that is itself one neighbourhood:
// its code does not end in 000. A grid never hangs straight on a street or town.
std::optional<Phrase> why_not_under(AreaKind kind, const Area* parent);
std::optional<Phrase> wrong_code(AreaKind kind, std::string_view code, const Area* parent);
std::optional<Refusal> why_not_add(const AddArea& form, const Area* parent, bool code_taken, Date today);
// The same area sent twice is one area; another under its id is not.
std::optional<Refusal> why_not_again(const AddArea& form, const Area& there);
std::optional<Phrase> wrong_phone(std::string_view phone);

// ── duty lists
std::optional<Refusal> why_not_publish(const PublishDutyList& form, std::optional<Date> newest, Date today);
// Whose business a category is: of each list the most particular item that covers it counts.
Duties duties_by(std::span<const DutySaid> said, std::string_view category_code);

// ── workers
// Who works at a level by being granted this role over the very area.
access::Role role_at(AreaKind level);
std::optional<Refusal> why_not_post(const PostWorkers& form, std::span<const Working> working);
// The first of those who work there, nearest area first, and whoever stands in for them.
std::optional<Worker> who_answers(std::span<const Area> chain, std::span<const Working> working, int level_up,
                                  Date today);

}  // namespace linli::grid::rules
