// Who works where. Whether somebody works in an area says staff_grant alone; here is how they are shown to
// the public and who stands in for whom (AB岗).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/grid/area.hpp"

namespace linli::grid {

struct AreaWorker {
  AreaId area_id;
  StaffId staff_id;
  std::int64_t rank;  // 1 the A post, 2 the B post
  std::string office_phone;
};
DESCRIBE_ROW(AreaWorker, "area_worker", area_id, staff_id, rank, office_phone)

// One who holds the working role over an area right now, as read from grants, posts and stand-ins.
struct Working {
  AreaId area_id;
  StaffId staff_id;
  std::string name;
  std::int64_t rank;  // 10 when not posted
  std::string office_phone;
  bool posted;
  std::optional<StaffId> lent_to;  // stands in for them at this moment
};
DESCRIBE_ROW(Working, "staff_grant", area_id, staff_id, name, rank, office_phone, posted, lent_to)

// ── forms
struct PostWorker {  // how a member of staff who works here is shown to the public
  StaffId staff_id;
  Whole<1, 9> rank;  // 1 the A post, 2 the B post that stands in (AB岗)
  Text<20, 3> office_phone;
};
DESCRIBE_FORM(PostWorker, staff_id, rank, office_phone)

struct PostWorkers {
  List<PostWorker, 9> workers;
};
DESCRIBE_FORM(PostWorkers, workers)

// ── views
struct WorkerView {
  StaffId staff_id;
  std::string name;
  std::optional<std::int64_t> rank;  // absent: not posted, and so not shown to the public
  std::string office_phone;
};
DESCRIBE_VIEW(WorkerView, staff_id, name, rank, office_phone)

struct PublicWorker {
  std::string name;
  std::string office_phone;
};
DESCRIBE_VIEW(PublicWorker, name, office_phone)

// 网格公示: name, extent, workers and their phones, the phone for complaints (滨州市网格化条例 6).
struct AreaCard {
  AreaId id;
  std::string name;
  std::string under;  // the committee's name
  std::string extent;
  std::vector<PublicWorker> workers;
  std::string supervision_phone;
};
DESCRIBE_VIEW(AreaCard, id, name, under, extent, workers, supervision_phone)

// ── for other modules; never sent

// Who does an area's work, and who stands in for them now.
struct Worker {
  AreaId area_id;
  AreaKind level;
  StaffId staff_id;
  std::optional<StaffId> stand_in_id;  // lent for these days, or else the B post
};

}  // namespace linli::grid
