// The names of an invented farm town. Nobody in it exists; numbers of phones and identity cards have a sound
// checksum and belong to a region there is none of.
#pragma once
#include <array>
#include <string_view>

namespace linli::app::demo {

inline constexpr std::array committees{"第一居民委", "第二居民委", "第三居民委", "第四居民委"};
inline constexpr std::array estates{"欣园", "福园", "康园", "和园", "丰园",
                                    "安园", "春园", "沃园", "源园", "景园"};
inline constexpr std::array committee_heads{"赵国富", "孙桂芝", "高明远", "宋丽娟"};
inline constexpr std::array grid_workers{"王春梅", "于海峰", "郭艳秋", "韩亚楠", "马振东", "林晓云", "何慧敏",
                                         "丁文斌", "许红梅", "邓维民", "吕雅芬", "蔡立新", "贾彩霞", "魏学军",
                                         "薛冬梅", "曹金花", "袁春生", "傅淑芹", "沈长河", "卢月娥"};

// As often as in the north-east: the first are the most common.
inline constexpr std::array surnames{
    "王", "李", "张", "刘", "王", "李", "张", "刘", "陈", "杨", "赵", "赵", "孙", "孙", "于", "黄",
    "周", "吴", "徐", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩",
    "唐", "冯", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢",
    "蒋", "蔡", "贾", "丁", "魏", "薛", "姜", "崔", "金", "朴", "尹", "关", "佟", "那"};

// Each generation has its own names: born before 1965, before 1992, and since.
struct GivenNames {
  std::array<std::string_view, 20> men, women;
};
inline constexpr std::array generations{
    GivenNames{{"建国", "国富", "德林", "永福", "春生", "玉山", "长河", "宝贵", "铁柱", "凤山",
                "占江", "景祥", "维民", "福贵", "守信", "庆和", "殿臣", "广发", "连生", "玉田"},
               {"秀兰", "桂英", "淑华", "玉梅", "凤霞", "桂芝", "素珍", "金花", "月娥", "淑芹",
                "玉珍", "秀英", "桂荣", "淑珍", "凤琴", "亚芝", "翠兰", "素云", "玉兰", "春花"}},
    GivenNames{{"志强", "文斌", "海峰", "立新", "振东", "明远", "学军", "伟",   "晓东", "海涛",
                "永刚", "建军", "志国", "春雷", "大鹏", "宏伟", "立军", "长春", "磊",   "继业"},
               {"春燕", "丽娟", "雅芬", "晓云", "红梅", "艳秋", "慧敏", "彩霞", "亚楠", "冬梅",
                "丽",   "晓红", "海燕", "艳华", "立华", "秋菊", "春艳", "敏",   "淑艳", "玉洁"}},
    GivenNames{{"子轩", "浩然", "宇航", "嘉豪", "俊杰", "一鸣", "天佑", "梓睿", "博文", "思远",
                "家乐", "鹏飞", "昊天", "明轩", "佳林", "晨",   "宇",   "泽",   "凯",   "鑫"},
               {"雨桐", "欣怡", "梓涵", "思琪", "佳宁", "雨萱", "诗涵", "可馨", "若曦", "子墨",
                "静怡", "语嫣", "一诺", "美琪", "佳慧", "婷",   "颖",   "悦",   "雪",   "萌"}}};

inline constexpr std::array contacts{"打过电话，约好上门时间。", "到现场看过，和家里人说了怎么弄。",
                                     "电话联系上了，下午去。", "上门看过，拍了照，要带梯子再来。"};
inline constexpr std::array interims{"配件已订，后天到。这两天先用临时办法顶着。",
                                     "已和产权单位看过现场，等施工队排期。", "清通了一半，明早接着干。",
                                     "两边都谈过，约了周六一起商量。"};
inline constexpr std::array praises{
    "来得快，修得好，谢谢。", "说话和气，办事利索。", "这回是真解决了。", "没想到当天就来了人。",
    "还回头看了一趟，放心。", "讲得明白，不用再跑。", "可以，还行。",     "老人挺满意。"};
inline constexpr std::array complaints{"第二天又犯了，没修到根上。", "等了好几天才来人。",
                                       "只是看了一眼就走了。", "说修好了，晚上还是不行。",
                                       "电话里说来，等了一下午没来。"};

}  // namespace linli::app::demo
