#include "platform/http/live.hpp"

#include <condition_variable>

#include "platform/http/edge.hpp"
#include "platform/journal/journal.hpp"
#include "tests/support/scratch.hpp"

namespace linli::http {
namespace {

using namespace std::chrono_literals;

const AreaId near_by{*parse_uuid("01939000-0000-7000-8000-00000000000a")};
const AreaId far_off{*parse_uuid("01939000-0000-7000-8000-00000000000b")};

// Reads a stream as the server does, and waits for what the test expects.
class Ear {
 public:
  explicit Ear(std::shared_ptr<Stream> stream) : stream_(std::move(stream)) {
    stream_->on_more([this] {
      std::lock_guard lock{mutex_};
      more_ = true;
      wake_.notify_all();
    });
  }
  ~Ear() { stream_->close(); }

  std::string until(std::string_view wanted) {
    while (heard.find(wanted) == std::string::npos && !ended)
      if (!listen()) break;
    return heard;
  }
  bool until_the_end() {
    while (!ended)
      if (!listen()) break;
    return ended;
  }
  std::string heard;
  bool ended = false;

 private:
  bool listen() {
    auto piece = stream_->take();
    if (!piece)
      ended = true;
    else
      heard += *piece;
    if (ended || !piece->empty()) return true;
    std::unique_lock lock{mutex_};
    bool woken = wake_.wait_for(lock, 5s, [this] { return more_; });
    more_ = false;
    return woken;
  }
  std::shared_ptr<Stream> stream_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool more_ = true;
};

class LiveTest : public tests::OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    clerk.kind = access::ActorKind::staff;
    clerk.id = StaffId{*parse_uuid("01939000-0000-7000-8000-000000000001")};
    clerk.reaches.push_back({access::Role::window_clerk, near_by, false, {near_by}, {}});
    options.look_every = 1h;  // unless a test says otherwise, only what is told is heard
    options.authenticate = [this](db::Database&, const Request&) {
      std::lock_guard lock{mutex};
      return clerk;
    };
  }

  std::unique_ptr<Ear> listen(std::string last_event_id = "") {
    if (!live) {
      live = std::make_unique<Live>(database(), options);
      live->mount(router);
      live->mount_presence(router, [](db::Tx&, const access::Actor&, Uuid subject) {
        if (subject != near_by.value) throw Refusal{Reason::not_found, {"没有。", "None."}};
      });
    }
    Request request;
    request.path = "/api/v1/live";
    request.community = community;
    if (!last_event_id.empty()) request.headers.add("Last-Event-ID", last_event_id);
    auto found = router.find(Method::get, request.path);
    auto response = found.route->raw(request, clerk);
    EXPECT_EQ(response.headers.find("Content-Type"), "text/event-stream");
    return std::make_unique<Ear>(response.stream);
  }
  void happens(const std::string& act, std::optional<AreaId> area, bool tell = true) {
    write([&](db::Tx& tx) { journal::record(tx, clerk, act, {}, area, {{"note", "not for the wire"}}); });
    if (tell && live) live->written(community);
  }

  // Somebody else of the office says so.
  std::string be(Doing doing, Uuid subject = near_by.value, std::string name = "王芳") {
    access::Actor other = clerk;
    other.id = StaffId{*parse_uuid("01939000-0000-7000-8000-000000000002")};
    other.name = std::move(name);
    return be(other, doing, subject);
  }
  std::string be(const access::Actor& who, Doing doing, Uuid subject = near_by.value) {
    Request request;
    request.community = community;
    request.body =
        R"({"subject_id":")" + subject.text() + R"(","doing":")" + std::string{name_of(doing)} + "\"}";
    return router.find(Method::post, "/api/v1/live/presence").route->raw(request, who).body;
  }

  std::mutex mutex;
  access::Actor clerk;
  LiveOptions options;
  Router router;
  std::unique_ptr<Live> live;
};
ON_BOTH_DATABASES(LiveTest);

TEST_P(LiveTest, tells_what_happens_within_reach_and_nothing_else) {
  happens("matter.before", near_by);
  auto ear = listen();
  happens("matter.elsewhere", far_off);
  happens("staff.nowhere", {});
  happens("matter.accepted", near_by);
  auto heard = ear->until("matter.accepted");
  EXPECT_NE(heard.find("id: 4\ndata: {\"seq\":4,\"act\":\"matter.accepted\",\"area_id\":\"" + near_by.text() +
                       "\",\"at\":"),
            std::string::npos)
      << heard;
  for (auto other : {"matter.before", "elsewhere", "nowhere", "not for the wire"})
    EXPECT_EQ(heard.find(other), std::string::npos) << other;
}

TEST_P(LiveTest, goes_on_from_the_last_event) {
  for (int i = 1; i <= 5; ++i) happens("matter.no" + std::to_string(i), near_by);
  auto heard = listen("3")->until("matter.no5");
  EXPECT_EQ(heard.find("matter.no3"), std::string::npos);
  EXPECT_NE(heard.find("matter.no4"), std::string::npos);
}

TEST_P(LiveTest, says_reset_to_whom_it_cannot_catch_up) {
  options.catch_up_max = 2;
  for (int i = 1; i <= 4; ++i) happens("matter.no" + std::to_string(i), near_by);
  EXPECT_NE(listen("1")->until("event: reset").find("id: 4\nevent: reset"), std::string::npos);
  EXPECT_NE(listen("99")->until("event: reset").find("event: reset"), std::string::npos)
      << "ahead of the journal";
}

TEST_P(LiveTest, hears_of_other_servers_by_looking) {
  options.look_every = 5ms;
  auto ear = listen();
  happens("matter.accepted", near_by, false);
  EXPECT_NE(ear->until("matter.accepted").find("matter.accepted"), std::string::npos);
}

TEST_P(LiveTest, beats_when_nothing_happens) {
  options.beat_every = 5ms;
  auto ear = listen();
  EXPECT_NE(ear->until(":\n\n:\n\n").find(":\n\n"), std::string::npos);
}

TEST_P(LiveTest, ends_with_the_session) {
  options.recheck_every = 5ms;
  auto ear = listen();
  ear->until("retry");
  {
    std::lock_guard lock{mutex};
    clerk = access::Actor{};
  }
  EXPECT_TRUE(ear->until_the_end());
}

TEST_P(LiveTest, who_lags_too_far_behind_is_dropped) {
  options.waiting_max = 300;
  auto slow = listen(), quick = listen();
  for (int i = 1; i <= 5; ++i) {
    happens("matter.no" + std::to_string(i), near_by);
    quick->until("matter.no" + std::to_string(i));
  }
  EXPECT_TRUE(slow->until_the_end());
  EXPECT_FALSE(quick->ended);
}

TEST_P(LiveTest, listens_to_no_more_than_it_can_serve) {
  options.listeners_max = 1;
  auto first = listen();
  EXPECT_EQ(tests::refused([&] { listen(); }), Reason::unavailable);
}

TEST_P(LiveTest, who_is_there_is_told_who_comes_writes_and_goes) {
  auto ear = listen();
  be(clerk, Doing::looking);
  EXPECT_NE(be(Doing::looking).find(R"("doing":"looking")"), std::string::npos) << "the clerk is there";
  EXPECT_NE(ear->until("王芳").find(R"("others":[{"name":"王芳","doing":"looking"}])"), std::string::npos);
  be(Doing::writing);
  EXPECT_NE(ear->until("writing").find(R"({"name":"王芳","doing":"writing"})"), std::string::npos);
  ear->heard.clear();
  be(Doing::gone);
  EXPECT_NE(ear->until("others").find(R"("others":[])"), std::string::npos);
}

TEST_P(LiveTest, who_is_not_there_or_may_not_see_it_hears_of_nobody) {
  auto ear = listen();
  be(Doing::looking);
  EXPECT_EQ(tests::refused([&] { be(Doing::looking, far_off.value); }), Reason::not_found);
  be(clerk, Doing::looking);
  be(clerk, Doing::gone);
  be(Doing::writing);
  happens("matter.accepted", near_by);
  auto heard = ear->until("matter.accepted");
  EXPECT_EQ(heard.find("writing"), std::string::npos) << heard;
}

TEST_P(LiveTest, presence_is_forgotten_without_anybody_saying_so) {
  options.beat_every = 5ms;  // so that it is looked at often
  options.clock = &clock();
  auto ear = listen();
  be(Doing::looking);
  clock().move(20s);
  be(clerk, Doing::looking);
  ear->until("looking");
  ear->heard.clear();
  clock().move(10s);
  EXPECT_NE(ear->until("others").find(R"("others":[])"), std::string::npos);
}

TEST_P(LiveTest, presence_is_not_said_more_often_than_is_good) {
  options.presence_per_minute = 3;
  auto ear = listen();
  for (int i = 0; i < 3; ++i) be(clerk, Doing::looking);
  EXPECT_EQ(tests::refused([&] { be(clerk, Doing::looking); }), Reason::too_many);
  be(Doing::looking);
}

TEST_P(LiveTest, ending_ends_all) {
  auto ear = listen();
  live.reset();
  EXPECT_TRUE(ear->until_the_end());
}

}  // namespace
}  // namespace linli::http
