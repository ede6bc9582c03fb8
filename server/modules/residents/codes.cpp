#include "modules/residents/codes.hpp"

#include <algorithm>
#include <array>

namespace linli::residents {

namespace {

constexpr Code nations[] = {
    {"01", "汉族", "Han"},          {"02", "蒙古族", "Mongol"},
    {"03", "回族", "Hui"},          {"04", "藏族", "Tibetan"},
    {"05", "维吾尔族", "Uyghur"},   {"06", "苗族", "Miao"},
    {"07", "彝族", "Yi"},           {"08", "壮族", "Zhuang"},
    {"09", "布依族", "Buyei"},      {"10", "朝鲜族", "Korean"},
    {"11", "满族", "Manchu"},       {"12", "侗族", "Dong"},
    {"13", "瑶族", "Yao"},          {"14", "白族", "Bai"},
    {"15", "土家族", "Tujia"},      {"16", "哈尼族", "Hani"},
    {"17", "哈萨克族", "Kazakh"},   {"18", "傣族", "Dai"},
    {"19", "黎族", "Li"},           {"20", "傈僳族", "Lisu"},
    {"21", "佤族", "Wa"},           {"22", "畲族", "She"},
    {"23", "高山族", "Gaoshan"},    {"24", "拉祜族", "Lahu"},
    {"25", "水族", "Sui"},          {"26", "东乡族", "Dongxiang"},
    {"27", "纳西族", "Naxi"},       {"28", "景颇族", "Jingpo"},
    {"29", "柯尔克孜族", "Kyrgyz"}, {"30", "土族", "Tu"},
    {"31", "达斡尔族", "Daur"},     {"32", "仫佬族", "Mulao"},
    {"33", "羌族", "Qiang"},        {"34", "布朗族", "Blang"},
    {"35", "撒拉族", "Salar"},      {"36", "毛南族", "Maonan"},
    {"37", "仡佬族", "Gelao"},      {"38", "锡伯族", "Xibe"},
    {"39", "阿昌族", "Achang"},     {"40", "普米族", "Pumi"},
    {"41", "塔吉克族", "Tajik"},    {"42", "怒族", "Nu"},
    {"43", "乌孜别克族", "Uzbek"},  {"44", "俄罗斯族", "Russian"},
    {"45", "鄂温克族", "Evenki"},   {"46", "德昂族", "De'ang"},
    {"47", "保安族", "Bonan"},      {"48", "裕固族", "Yugur"},
    {"49", "京族", "Gin"},          {"50", "塔塔尔族", "Tatar"},
    {"51", "独龙族", "Derung"},     {"52", "鄂伦春族", "Oroqen"},
    {"53", "赫哲族", "Hezhen"},     {"54", "门巴族", "Monba"},
    {"55", "珞巴族", "Lhoba"},      {"56", "基诺族", "Jino"},
    {"97", "其他", "Other"},        {"98", "外国血统中国籍人士", "Naturalised"},
};

constexpr Code educations[] = {
    {"10", "研究生", "Postgraduate"},
    {"20", "大学本科", "Bachelor"},
    {"30", "大学专科", "Junior college"},
    {"40", "中等职业", "Vocational secondary"},
    {"60", "普通高中", "Senior secondary"},
    {"70", "初中", "Junior secondary"},
    {"80", "小学", "Primary"},
    {"90", "其他", "Other"},
};

constexpr Code politics[] = {
    {"01", "中共党员", "Party member"},
    {"02", "中共预备党员", "Probationary Party member"},
    {"03", "共青团员", "Youth League member"},
    {"04", "民革会员", "Revolutionary Committee of the Kuomintang"},
    {"05", "民盟盟员", "Democratic League"},
    {"06", "民建会员", "National Construction Association"},
    {"07", "民进会员", "Association for Promoting Democracy"},
    {"08", "农工党党员", "Peasants' and Workers' Democratic Party"},
    {"09", "致公党党员", "Zhi Gong Party"},
    {"10", "九三学社社员", "Jiusan Society"},
    {"11", "台盟盟员", "Taiwan Democratic Self-Government League"},
    {"12", "无党派人士", "Non-party"},
    {"13", "群众", "None"},
};

constexpr Code marriages[] = {
    {"10", "未婚", "Single"},
    {"20", "已婚", "Married"},
    {"21", "初婚", "First marriage"},
    {"22", "再婚", "Remarried"},
    {"23", "复婚", "Married again to each other"},
    {"30", "丧偶", "Widowed"},
    {"40", "离婚", "Divorced"},
    {"90", "未说明", "Not stated"},
};

constexpr Code relations[] = {
    {"01", "本人", "Self"},
    {"02", "户主", "Head"},
    {"10", "配偶", "Spouse"},
    {"11", "夫", "Husband"},
    {"12", "妻", "Wife"},
    {"20", "子", "Son"},
    {"21", "独生子", "Only son"},
    {"22", "长子", "Eldest son"},
    {"23", "次子", "Second son"},
    {"24", "三子", "Third son"},
    {"25", "四子", "Fourth son"},
    {"26", "五子", "Fifth son"},
    {"27", "养子或继子", "Adopted son or stepson"},
    {"28", "女婿", "Son-in-law"},
    {"29", "其他儿子", "Other son"},
    {"30", "女", "Daughter"},
    {"31", "独生女", "Only daughter"},
    {"32", "长女", "Eldest daughter"},
    {"33", "次女", "Second daughter"},
    {"34", "三女", "Third daughter"},
    {"35", "四女", "Fourth daughter"},
    {"36", "五女", "Fifth daughter"},
    {"37", "养女或继女", "Adopted daughter or stepdaughter"},
    {"38", "儿媳", "Daughter-in-law"},
    {"39", "其他女儿", "Other daughter"},
    {"40", "孙子、孙女或外孙子、外孙女", "Grandchild"},
    {"41", "孙子", "Grandson"},
    {"42", "孙女", "Granddaughter"},
    {"43", "外孙子", "Daughter's son"},
    {"44", "外孙女", "Daughter's daughter"},
    {"45", "孙媳妇或外孙媳妇", "Grandson's wife"},
    {"46", "孙女婿或外孙女婿", "Granddaughter's husband"},
    {"47", "曾孙子或外曾孙子", "Great-grandson"},
    {"48", "曾孙女或外曾孙女", "Great-granddaughter"},
    {"49", "其他孙子、孙女或外孙子、外孙女", "Other grandchild"},
    {"50", "父母", "Parent"},
    {"51", "父亲", "Father"},
    {"52", "母亲", "Mother"},
    {"53", "公公", "Husband's father"},
    {"54", "婆婆", "Husband's mother"},
    {"55", "岳父", "Wife's father"},
    {"56", "岳母", "Wife's mother"},
    {"57", "继父或养父", "Stepfather or adoptive father"},
    {"58", "继母或养母", "Stepmother or adoptive mother"},
    {"59", "其他父母关系", "Other parent"},
    {"60", "祖父母或外祖父母", "Grandparent"},
    {"61", "祖父", "Father's father"},
    {"62", "祖母", "Father's mother"},
    {"63", "外祖父", "Mother's father"},
    {"64", "外祖母", "Mother's mother"},
    {"65", "配偶的祖父母或外祖父母", "Spouse's grandparent"},
    {"66", "曾祖父", "Great-grandfather"},
    {"67", "曾祖母", "Great-grandmother"},
    {"68", "配偶的曾祖父母", "Spouse's great-grandparent"},
    {"69", "其他祖父母或外祖父母关系", "Other grandparent"},
    {"70", "兄弟姐妹", "Sibling"},
    {"71", "兄", "Elder brother"},
    {"72", "嫂", "Elder brother's wife"},
    {"73", "弟", "Younger brother"},
    {"74", "弟媳", "Younger brother's wife"},
    {"75", "姐姐", "Elder sister"},
    {"76", "姐夫", "Elder sister's husband"},
    {"77", "妹妹", "Younger sister"},
    {"78", "妹夫", "Younger sister's husband"},
    {"79", "其他兄弟姐妹", "Other sibling"},
    {"80", "其他", "Other"},
    {"81", "伯父", "Father's elder brother"},
    {"82", "伯母", "Father's elder brother's wife"},
    {"83", "叔父", "Father's younger brother"},
    {"84", "婶母", "Father's younger brother's wife"},
    {"85", "舅父", "Mother's brother"},
    {"86", "舅母", "Mother's brother's wife"},
    {"87", "姨父", "Mother's sister's husband"},
    {"88", "姨母", "Mother's sister"},
    {"89", "姑父", "Father's sister's husband"},
    {"90", "姑母", "Father's sister"},
    {"91", "堂兄弟、堂姐妹", "Cousin on the father's side"},
    {"92", "表兄弟、表姐妹", "Other cousin"},
    {"93", "侄子", "Brother's son"},
    {"94", "侄女", "Brother's daughter"},
    {"95", "外甥", "Sister's son"},
    {"96", "外甥女", "Sister's daughter"},
    {"97", "其他亲属", "Other relative"},
    {"98", "保姆", "Live-in carer"},
    {"99", "非亲属", "Not a relative"},
};

using enum TraitCode;
using enum ConsentPurpose;
// In the order of the enum. 失独 is written out only for those who reveal it for a purpose.
constexpr TraitWords traits[] = {
    {living_alone, "独居", "Lives alone", "独居", "Lives alone", care},
    {empty_nest, "空巢", "Empty nest", "空巢", "Empty nest", care},
    {over_eighty, "高龄(80岁以上)", "Over eighty", "高龄", "Very old", care},
    {disabled_self_care, "失能", "Cannot care for themselves", "照护", "Care", care},
    {half_disabled_self_care, "半失能", "Can partly care for themselves", "照护", "Care", care},
    {dementia, "失智", "Dementia", "照护", "Care", care},
    {severely_disabled, "重度残疾(一、二级)", "Severely disabled", "助残", "Disability", care},
    {lost_only_child, "计生特殊家庭(失独)", "Lost their only child", "特扶", "Special support", care},
    {minimum_living, "低保", "Minimum living allowance", "低保", "Allowance", benefits},
    {extreme_poverty, "特困", "Extreme poverty", "救助", "Assistance", benefits},
    {low_income_margin, "低保边缘", "Near the allowance line", "救助", "Assistance", benefits},
    {rigid_expense, "刚性支出困难", "Unavoidable expenses", "救助", "Assistance", benefits},
    {orphan, "散居孤儿", "Orphan", "关爱儿童", "Child in care", care},
    {de_facto_orphan, "事实无人抚养儿童", "Child without carer", "关爱儿童", "Child in care", care},
    {left_behind_child, "留守儿童", "Left-behind child", "关爱儿童", "Child in care", care},
    {child_in_difficulty, "困境儿童", "Child in difficulty", "关爱儿童", "Child in care", care},
    {preferential_treatment, "优抚对象", "Preferential treatment", "优抚", "Preferential treatment",
     benefits},
    {serious_illness, "重病", "Serious illness", "照护", "Care", care},
};

// "汉" and "汉族" are one word in a file.
bool same_word(std::string_view word, std::string_view text, std::string_view ending) {
  if (word == text) return true;
  return word.ends_with(ending) && word.substr(0, word.size() - ending.size()) == text;
}

}  // namespace

std::span<const Code> codes_of(CodeList list) {
  switch (list) {
    case CodeList::nation:
      return nations;
    case CodeList::education:
      return educations;
    case CodeList::politics:
      return politics;
    case CodeList::marriage:
      return marriages;
    case CodeList::relation:
      return relations;
  }
  return {};
}

std::optional<Code> code_of(CodeList list, std::string_view code) {
  auto codes = codes_of(list);
  auto found = std::ranges::find(codes, code, &Code::code);
  return found == codes.end() ? std::nullopt : std::optional{*found};
}

std::string_view word_of(CodeList list, std::string_view code) {
  auto found = code_of(list, code);
  return found ? found->zh : std::string_view{};
}

std::optional<Code> code_named(CodeList list, std::string_view text) {
  if (text.empty()) return std::nullopt;
  for (const Code& code : codes_of(list))
    if (code.code == text || same_word(code.zh, text, "族")) return code;
  return std::nullopt;
}

const TraitWords& words_of(TraitCode code) { return traits[static_cast<std::size_t>(code)]; }

std::span<const TraitWords> trait_words() { return traits; }

}  // namespace linli::residents
