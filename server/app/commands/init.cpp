#include <fmt/format.h>

#include "app/commands/commands.hpp"
#include "app/found.hpp"
#include "app/key_check.hpp"
#include "platform/access/community.hpp"
#include "platform/core/refusal.hpp"
#include "platform/db/migrate.hpp"

namespace linli::app {

namespace {
void make_place(const Place& place, crypto::Suite suite) {
  if (place.db.empty()) make_folder(place.data);
  if (!std::filesystem::exists(place.key_file()))
    crypto::create_key_file(place.key_file(), suite, system_random());
}

void print_logins(const std::vector<FirstPerson>& people) {
  fmt::print("\n{:<12} {:<16} {}\n", "login", "password", "role");
  for (const FirstPerson& person : people)
    fmt::print("{:<12} {:<16} {} ({})\n", person.login, person.password, person.name, name_of(person.role));
  fmt::print("\n初始密码只显示这一次，第一次登录时要改。 These passwords are shown once.\n");
}
}  // namespace

void add_init(CLI::App& app) {
  struct Asked {
    Place place;
    Founding founding;
    crypto::Suite suite = crypto::Suite::aes;
  };
  auto asked = std::make_shared<Asked>();
  CLI::App* command = app.add_subcommand("init", "Create a community, its keys and its first accounts");
  add_place(*command, asked->place);
  command->add_option("--name", asked->founding.name, "The community's name")->required();
  command->add_option("--code", asked->founding.code, "Its official code, 12 digits")->required();
  command
      ->add_option("--suite", asked->suite, "How fields are sealed: aes (AES-256-GCM) or sm (SM4-GCM, SM3)")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, crypto::Suite>{{"aes", crypto::Suite::aes}, {"sm", crypto::Suite::sm}}));
  command->callback([asked] {
    refuse_if(access::why_not_found(asked->founding.code, asked->founding.name));
    make_place(asked->place, asked->suite);
    World world{asked->place, World::Schema::fresh};
    db::migrate(world.database());
    require_own_keys(world.database(), asked->place,
                     db::Purpose::write);  // of a community that is there already
    access::Hashing hashing;
    auto founded = found_community(world.database(), hashing, asked->founding);
    require_own_keys(world.database(), asked->place, db::Purpose::write);
    fmt::print("{} {}: {}\nkeys: {} (keep a copy apart from the database)\n", asked->founding.code,
               asked->founding.name, asked->place.url(), asked->place.key_file().string());
    print_logins(founded.people);
  });
}

}  // namespace linli::app
