#include "platform/core/pinyin.hpp"

#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace linli {
namespace {

struct Row {
  const char* name;
  const char* full;
  const char* initials;
};

TEST(Pinyin, spells_names) {
  const Row rows[] = {
      {"王秀兰", "wangxiulan", "wxl"},
      {"张三", "zhangsan", "zs"},
      {"吕绿", "lvlv", "ll"},
      {"单于飞", "shanyufei", "syf"},
      {"曾国强", "zengguoqiang", "zgq"},
      {"解放", "xiefang", "xf"},
      {"仇英", "qiuying", "qy"},
      {"区寿年", "oushounian", "osn"},
      {"查良镛", "zhaliangyong", "zly"},
      {"任红", "renhong", "rh"},
      {"朴正", "piaozheng", "pz"},
      {"尉迟恭", "yuchigong", "ycg"},
      {"长孙无忌", "zhangsunwuji", "zswj"},
      {"万俟雪", "moqixue", "mqx"},
      {"欧阳修", "ouyangxiu", "oyx"},
      {"翟志刚", "zhaizhigang", "zzg"},
      {"盖叫天", "gejiaotian", "gjt"},
      {"阚泽", "kanze", "kz"},
      {"王单", "wangdan", "wd"},
      {"单", "shan", "s"},
      {"乐正子", "yuezhengzi", "yzz"},
      {"John Smith", "johnsmith", "js"},
      {"Ｌｉ", "li", "l"},
      {"老王2号", "laowang2hao", "lw2h"},
      {"", "", ""},
      {"·", "", ""},
      {"，。", "", ""},
  };
  for (const Row& row : rows)
    EXPECT_EQ(pinyin_of_name(row.name), (Pinyin{row.full, row.initials})) << row.name;
}

TEST(Pinyin, leaves_the_dot_of_a_long_name_out) {
  EXPECT_EQ(pinyin_of_name("阿依古丽·买买提").initials,
            "aygl"
            "mmt");
}

TEST(Pinyin, finds_where_the_surname_ends) {
  EXPECT_EQ(surname_bytes("张三"), 3u);
  EXPECT_EQ(surname_bytes("欧阳修"), 6u);
  EXPECT_EQ(surname_bytes("东方"), 3u);  // two characters: one of them is the given name
  EXPECT_EQ(surname_bytes("单于飞"), 3u);
  EXPECT_EQ(surname_bytes(""), 0u);
}

TEST(Pinyin, is_spelt_from_many_threads_at_once) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([] {
      for (int j = 0; j < 200; ++j) EXPECT_EQ(pinyin_of_name("王秀兰").full, "wangxiulan");
    });
  for (auto& thread : threads) thread.join();
}

}  // namespace
}  // namespace linli
