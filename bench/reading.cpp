// One matter read over HTTP against a bare Beast reply of the same size.
#include <fmt/format.h>

#include "bench/client.hpp"
#include "bench/load.hpp"
#include "bench/measures.hpp"
#include "bench/served.hpp"

namespace linli::bench {

namespace {
constexpr int matters_before = 10'000, different_matters = 500;
constexpr std::size_t warm_up = 1'000, count = 10'000;
constexpr double aim = 0.5;

struct Size {
  std::size_t head, body;
};

Size size_of(const Desk& desk, const std::string& request) {
  Client client{desk.port(), 0};
  const std::string& answer = client.ask(request);
  const auto head = answer.find("\r\n\r\n") + 4;
  return {head, answer.size() - head};
}

double rate(unsigned short port, std::size_t clients, const std::vector<std::string>& requests) {
  put_fine_load({.port = port, .clients = clients, .count = warm_up}, requests);
  return put_fine_load({.port = port, .clients = clients, .count = count}, requests).rate();
}
}  // namespace

Section reading(const Rig& rig) {
  const app::Place base = town_with(rig, matters_before);
  Served served{rig, copy_of(rig, base)};
  std::vector<std::string> requests;
  for (const std::string& id : some_matters(base, different_matters))
    requests.push_back(served.desk().get("/api/v1/matters/" + id));
  const Size size = size_of(served.desk(), requests.front());
  Child bare{{rig.self, "--bare", std::to_string(size.head), std::to_string(size.body)}, rig.log()};
  const auto bare_port = static_cast<unsigned short>(std::stoi("0" + bare.line()));
  Section section{.title = "Reading one matter",
                  .how = fmt::format("`GET /api/v1/matters/{{id}}` over {} different matters of {}, signed "
                                     "in: who asks, what they may see, "
                                     "the matter with its\nunits, requests and ratings, as JSON. The floor: "
                                     "a bare Beast server that reads "
                                     "the same requests and writes a ready\nanswer of the same size ({} "
                                     "bytes of head, {} of body). The load "
                                     "generator takes its share of the machine on both\nsides.",
                                     different_matters, matters_before, size.head, size.body),
                  .head = {"clients", "ours, a second", "bare reply, a second", "ratio"},
                  .rows = {},
                  .verdicts = {}};
  double at_16 = 0;
  for (const std::size_t clients : {1, 16, 64}) {
    Series ours, floor, ratios;
    for (int run = 0; run < rig.runs; ++run) {
      ours.add(rate(served.desk().port(), clients, requests));
      floor.add(rate(bare_port, clients, requests));
      ratios.add(ours.last() / floor.last());
    }
    section.rows.push_back({std::to_string(clients), ours.text(), floor.text(), ratios.text(2)});
    if (clients == 16) at_16 = ratios.median();
  }
  section.verdicts.push_back(
      at_least("ratio at 16 clients", aim, at_16,
               "Of the server's time SQLite's dozen statements take two fifths, the sockets a quarter."));
  return section;
}

}  // namespace linli::bench
