// @Noun@: say in one sentence what it is, and what it refuses to be.
#pragma once
#include <optional>
#include <string>

#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/id.hpp"
#include "platform/core/time.hpp"

namespace linli::@module@ {

struct @Noun@;
using @Noun@Id = Id<@Noun@>;
struct @Noun@ {
  @Noun@Id id;
  AreaId area_id;
  std::string name;
  Time created_at;
  std::int64_t version;
};
DESCRIBE_ROW(@Noun@, "@noun@", id, area_id, name, created_at, version)

// ── forms
struct New@Noun@ {
  std::optional<@Noun@Id> id;  // the client may bring its own; the same one twice is one
  AreaId area_id;
  Text<80, 1> name;
};
DESCRIBE_FORM(New@Noun@, id, area_id, name)

struct Rename@Noun@ {
  std::int64_t version;
  Text<80, 1> name;
};
DESCRIBE_FORM(Rename@Noun@, version, name)

// ── views
struct @Noun@View {
  @Noun@Id id;
  AreaId area_id;
  std::string name;
  Time created_at;
  std::int64_t version;
};
DESCRIBE_VIEW(@Noun@View, id, area_id, name, created_at, version)

}  // namespace linli::@module@
