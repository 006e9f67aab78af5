/** Common traditional characters and, at the same place in the second string, their simplified forms. */
const traditional =
  '來個們這時說對為會過還沒給誰無電話費錢車門開關問題學校醫療藥農業種養殖場雞鴨魚馬豬證辦領導幹部處理報補貼養險戶籍動遷務單據貸購買賣產權質價標準環衛潔淨氣暖煙塵廢棄溝渠灣橋樑鐵鋼線網絡視頻鄉鎮縣區縫牆樓頂層傾裝設備廠礦採煤燈樹葉蟲災溫濕凍滅燒熱導彈亂擺攤佔違規劃圖紙執罰審批復議訴訟調解爭執離婚結兒童婦歲壽壯殘傷親屬隊軍歷檔案員勞動薪資遲遠運輸駕駛齡態狀況緊嚴隱顯擾聲響鬧噪趕緩應該請謝謝幫助讓從與並後裡麵飯館鋪廚櫃飲餐毒黴變過敏嘔腫癌臟腎腦髒亞極綠樂觀覽遊戲舊華體鐘點鄰幾萬億';
const simplified =
  '来个们这时说对为会过还没给谁无电话费钱车门开关问题学校医疗药农业种养殖场鸡鸭鱼马猪证办领导干部处理报补贴养险户籍动迁务单据贷购买卖产权质价标准环卫洁净气暖烟尘废弃沟渠湾桥梁铁钢线网络视频乡镇县区缝墙楼顶层倾装设备厂矿采煤灯树叶虫灾温湿冻灭烧热导弹乱摆摊占违规划图纸执罚审批复议诉讼调解争执离婚结儿童妇岁寿壮残伤亲属队军历档案员劳动薪资迟远运输驾驶龄态状况紧严隐显扰声响闹噪赶缓应该请谢谢帮助让从与并后里面饭馆铺厨柜饮餐毒霉变过敏呕肿癌脏肾脑脏亚极绿乐观览游戏旧华体钟点邻几万亿';

/** Code unit → simplified code unit. Only one-to-one common characters; what is not here stays as written. */
export const simplify: ReadonlyMap<number, number> = new Map(
  Array.from(traditional, (character, at) => [character.charCodeAt(0), simplified.charCodeAt(at)] as const).filter(
    ([from, to]) => from !== to,
  ),
);
