#include "app/serve.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <signal.h>

#include "app/commands/commands.hpp"
#include "platform/log/log.hpp"

namespace linli::app {

namespace {
struct Asked {
  Place place;
  ServeOptions options;
  std::string web;
};

// Beside the program in a checkout, else where the package puts it.
std::filesystem::path usual_web() {
  namespace fs = std::filesystem;
  auto checkout = fs::read_symlink("/proc/self/exe").parent_path() / "../../web/dist";
  return fs::exists(checkout) ? fs::weakly_canonical(checkout) : fs::path{"/usr/share/linli/web"};
}

// Blocked before any thread is made, so that only the main thread waits for them.
sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

void serve(Asked& asked) {
  sigset_t signals = stop_signals();
  World world{asked.place, World::Schema::current, {.readers = asked.options.server.workers}};
  asked.options.web = asked.web.empty() ? usual_web() : std::filesystem::path{asked.web};
  Service service{world.database(), asked.options};
  service.start();
  bool tls = !asked.options.server.certificate_file.empty();
  fmt::print("http{}://{}:{}/\n", tls ? "s" : "", asked.options.server.address, service.port());
  std::fflush(stdout);
  int received = 0;
  sigwait(&signals, &received);
  log::info("stopping", {{"signal", received}});
  if (!service.stop()) log::warning("cut off", {{"after_s", static_cast<int>(asked.options.drain.count())}});
}
}  // namespace

void add_serve(CLI::App& app) {
  auto asked = std::make_shared<Asked>();
  CLI::App* command = app.add_subcommand("serve", "Serve the community until SIGTERM");
  add_place(*command, asked->place);
  auto& server = asked->options.server;
  command->add_option("--address", server.address, "Address to listen on")->capture_default_str();
  command->add_option("--port", server.port, "Port (0: any free one)")->capture_default_str();
  command->add_option("--web", asked->web, "Folder of the built web pages");
  auto* certificate =
      command->add_option("--certificate", server.certificate_file, "TLS certificate chain (PEM)");
  auto* key = command->add_option("--certificate-key", server.key_file, "Its key (PEM)")->needs(certificate);
  certificate->needs(key);
  command->add_option("--trusted-proxy", server.trusted_proxies,
                      "Addresses whose X-Forwarded-For is believed");
  command->add_option("--metrics-for", asked->options.metrics_for, "Addresses that may read /metrics");
  command->callback([asked] { serve(*asked); });
}

}  // namespace linli::app
