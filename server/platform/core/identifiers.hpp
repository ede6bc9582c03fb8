// Numbers that name people, organisations and telephones: read, checked and masked. Values in, values out;
// never throws.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "platform/core/described.hpp"
#include "platform/core/phrase.hpp"
#include "platform/core/time.hpp"

namespace linli {

enum class Sex { male, female };
DESCRIBE_ENUM(Sex, male, female)

// Who a number of GB 11643's shape was given to.
enum class CitizenKind {
  citizen,             // 公民身份号码
  hong_kong_resident,  // 港澳台居民居住证: 81, 82, 83
  macao_resident,
  taiwan_resident,
  foreign_resident,  // 外国人永久居留身份证 of 2023: begins with 9
};
DESCRIBE_ENUM(CitizenKind, citizen, hong_kong_resident, macao_resident, taiwan_resident, foreign_resident)

struct CitizenNumber {
  std::string text;  // 18 characters, X in upper case; a number of 15 digits is upgraded
  Date born;
  Sex sex = Sex::male;
  CitizenKind kind = CitizenKind::citizen;
};

// Full-width digits and spaces are forgiven. `today` is the last possible day of birth.
std::optional<CitizenNumber> read_citizen_number(std::string_view text, Date today);
// What is wrong with it, in words for the person typing; nothing when it reads.
std::optional<Phrase> citizen_number_problem(std::string_view text, Date today);

int age_on(Date born, Date today);  // in full years; 29 February has its birthday on 1 March

// 统一社会信用代码 (GB 32100), 18 characters in upper case.
std::optional<std::string> read_credit_code(std::string_view text);

enum class PhoneKind {
  mobile,
  landline,
  service,       // 110, 12345, 95598, 400 and 800 numbers: an organisation's, never masked
  short_number,  // 短号 of a company's or village's own network
  foreign,
};
DESCRIBE_ENUM(PhoneKind, mobile, landline, service, short_number, foreign)

struct Phone {
  std::string number;  // as stored: "+8613812345678", "+864567123456;ext=801", "12345", "668123"
  PhoneKind kind = PhoneKind::mobile;
};

// Reads what people write: spaces, dashes, brackets, full-width digits, +86, 0086, 转 for an extension.
// A landline without area code needs `area_code` ("0456"), the community's own; without one it does not read.
std::optional<Phone> read_phone(std::string_view text, std::string_view area_code = {});
// How a stored number is shown and dialled: "13812345678", "0456-7123456-801", "12345".
std::string local_phone(std::string_view stored);

// ── Masks: what stands on a screen until somebody has a reason to see more.
std::string mask_phone(std::string_view stored);         // "138****1234"; a service number stays
std::string mask_citizen_number(std::string_view text);  // "230***********123X"
std::string mask_name(std::string_view name);  // "张*", "欧阳*": the given name's length is hidden too

}  // namespace linli
