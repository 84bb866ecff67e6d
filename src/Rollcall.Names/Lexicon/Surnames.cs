using System.Collections.Frozen;

namespace Rollcall.Names;

/// <summary>
/// Korean and Chinese family names and the Latin spellings that custom gave them, which no romanisation yields: 이 is Lee,
/// 陈 is Chan in Hong Kong and Tan in Singapore. A spelling may stand on several lines.
/// </summary>
internal static class Surnames
{
    // Korean: the hundred or so that nearly all Koreans bear, with customary and McCune-Reischauer spellings.
    private const string Korean = """
        김 Kim Gim · 이 Lee Yi Rhee Ri Li Rhie Yee Lie · 박 Park Pak Bak Pahk Bahk · 최 Choi Choe Choy · 정 Jung Chung Jeong Chong Jong Cheong
        강 Kang Gang · 조 Cho Jo Joe · 윤 Yoon Yun Youn · 장 Jang Chang Zhang · 임 Lim Im Rim Yim Ihm · 한 Han Hahn · 오 Oh O · 서 Seo Suh Su So Sur
        신 Shin Sin Shinn · 권 Kwon Gwon Kweon · 황 Hwang Whang · 안 Ahn An · 송 Song Sung · 전 Jeon Jun Chun Chon Cheon · 홍 Hong · 유 Yoo Yu You Ryu Lew
        고 Ko Go Koh Goh · 문 Moon Mun · 양 Yang Ryang · 손 Son Sohn · 배 Bae Pae Bai · 백 Baek Paik Paek Baik Back · 허 Heo Hur Huh Ho · 노 No Noh Roh Rho Ro
        심 Shim Sim · 하 Ha Hah · 곽 Kwak Gwak · 성 Sung Seong Song · 차 Cha Char · 주 Joo Ju Chu Choo · 우 Woo U Wu · 구 Koo Ku Gu Goo · 나 Na Ra Rha Nah
        민 Min Minn · 진 Jin Chin · 지 Ji Chi Jee · 엄 Um Eom Uhm Om · 채 Chae Chai · 원 Won Weon · 천 Cheon Chun Chon · 방 Bang Pang · 공 Kong Gong
        현 Hyun Hyeon Hyon · 함 Ham Hahm · 변 Byun Byeon Pyon · 염 Yum Yeom Yom · 여 Yeo Yo Yuh · 추 Choo Chu · 도 Do To Doh · 소 So Soh · 석 Seok Suk Sok
        선 Sun Seon Son · 설 Seol Sul Sol · 마 Ma Mah · 길 Gil Kil · 연 Yeon Yun Yon · 위 Wi Wee · 표 Pyo · 명 Myung Myeong Myong · 기 Ki Gi Kee · 반 Ban Pan
        왕 Wang · 금 Keum Geum Kum · 옥 Ok Ock · 육 Yook Yuk · 인 In Ihn · 맹 Maeng · 제 Je Jae · 모 Mo · 남 Nam Nahm · 탁 Tak · 국 Kook Kuk Guk · 어 Eo Uh
        은 Eun · 편 Pyun Pyeon · 용 Yong · 예 Ye · 경 Kyung Gyeong Kyong · 봉 Bong · 사 Sa · 부 Boo Bu · 류 Ryu Yu Yoo Ryoo Lyu · 리 Ri Lee Li · 림 Rim Lim
        량 Ryang Yang · 로 Ro Roh No · 라 Ra Na · 남궁 Namgung Namkung Namgoong · 황보 Hwangbo · 제갈 Jegal Chegal · 사공 Sagong · 선우 Sunwoo Seonu · 서문 Seomun
        독고 Dokgo Dokko Tokko · 동방 Dongbang
        """;

    // Chinese: the hundred or so that most Chinese bear; pinyin, Wade-Giles, then Cantonese, Hokkien, Hakka and Vietnamese custom.
    private const string Chinese = """
        王 Wang Wong Ong Heng Vuong · 李 Li Lee Lei Ly · 张張 Zhang Chang Cheung Cheong Teo Teoh Truong · 刘劉 Liu Lau Low Lao Lew Luu · 陈陳 Chen Chan Tan Chin Ting Tran
        杨楊 Yang Yeung Yeo Yeoh Young Duong · 黄黃 Huang Wong Ng Ooi Hwang Hoang · 赵趙 Zhao Chao Chiu Teo Jiu · 吴吳 Wu Ng Goh Go Woo · 周 Zhou Chou Chow Chew Chau Jow
        徐 Xu Hsu Tsui Chui Shyu Chee · 孙孫 Sun Suen Soon Suon · 马馬 Ma Mah Beh · 朱 Zhu Chu Chue Choo Gee · 胡 Hu Woo Wu Oh · 郭 Guo Kuo Kwok Quek Kuok Koay · 何 He Ho Hoh Hoe
        高 Gao Kao Ko Kou · 林 Lin Lam Lim Lum Liem · 罗羅 Luo Lo Law Loh Low · 郑鄭 Zheng Cheng Tay Teh Chang Jeng Trinh · 梁 Liang Leung Leong Niu Neo · 谢謝 Xie Hsieh Tse Chia Cheah Sheh
        宋 Song Sung Soong Soung · 唐 Tang Tong Teng Tng · 许許 Xu Hsu Hui Koh Khoo Hsui · 韩韓 Han Hon · 冯馮 Feng Fung Fong Pang · 邓鄧 Deng Teng Tang Dang · 曹 Cao Tsao Cho Chow Chou
        彭 Peng Pang Phang · 曾 Zeng Tseng Tsang Chan Chang · 肖萧蕭 Xiao Hsiao Siu Siow Sio Seow · 田 Tian Tien Tin · 董 Dong Tung Tang · 袁 Yuan Yuen Yuon · 潘 Pan Poon Phua Pun Phan
        于 Yu Yue · 蒋蔣 Jiang Chiang Cheung Tseung · 蔡 Cai Tsai Choi Chua Choy Chai Tsoi · 余 Yu Yue Yee Er · 杜 Du Tu To Toh · 叶葉 Ye Yeh Yip Yap Ip Yeap · 程 Cheng Ching · 苏蘇 Su So Soo Soh
        魏 Wei Ngai Gwee · 吕呂 Lü Lu Lyu Lui Loo · 丁 Ding Ting Teng · 任 Ren Jen Yam Yum · 沈瀋 Shen Sham Shum Sim Sun · 姚 Yao Yiu Yeo Io · 卢盧 Lu Lo Loo Low · 姜 Jiang Chiang Keung Geung
        崔 Cui Tsui Chui · 钟鍾鐘 Zhong Chung Chong Cheng · 谭譚 Tan Tam Tham Hom · 陆陸 Lu Luk Loke Look · 汪 Wang Wong · 范範 Fan Pham Hwan · 金 Jin Chin Kam Kim · 石 Shi Shih Shek Seck
        廖 Liao Liu Leow Liew · 贾賈 Jia Chia Ka · 夏 Xia Hsia Ha · 韦韋 Wei Wai · 付傅 Fu Foo Poh · 方 Fang Fong Png Hong · 白 Bai Pai Pak · 邹鄒 Zou Tsou Chow Chau · 孟 Meng Mang
        熊 Xiong Hsiung Hung · 秦 Qin Chin Ching Chun · 邱丘 Qiu Chiu Yau Khoo Hew Khoo · 江 Jiang Chiang Kong Kang Gong · 尹 Yin Wan · 薛 Xue Hsueh Sit Sih · 闫閻阎 Yan Yen Yim · 段 Duan Tuan Tuen
        雷 Lei Lui Looi · 侯 Hou Hau Ho · 龙龍 Long Lung Loong · 史 Shi Shih Sze See · 陶 Tao To Toh · 黎 Li Lai Le · 贺賀 He Ho · 顾顧 Gu Ku Koo Goo · 毛 Mao Mo Mou · 郝 Hao Kok
        龚龔 Gong Kung Kong · 邵 Shao Shaw Siu Show · 万萬 Wan Man · 钱錢 Qian Chien Chin Tsien · 严嚴 Yan Yen Yim · 武 Wu Mo · 戴 Dai Tai Day Te · 莫 Mo Mok Mock · 孔 Kong Kung Hung
        向 Xiang Hsiang Heung · 汤湯 Tang Tong · 翁 Weng Yung Ong · 洪 Hong Hung Ang · 施 Shi Shih Sze See Si · 倪 Ni Ngai Gay · 温溫 Wen Wan Boon Woon · 康 Kang Hong · 欧歐区區 Ou Au Ow Aw
        游 You Yu Yau · 柯 Ke Ko Quah O · 单單 Shan · 仇 Qiu Chiu · 解 Xie Hsieh · 查 Zha Cha · 朴 Piao Park Pak · 盖蓋 Ge Gai · 覃 Qin Tan · 詹 Zhan Chan Chiam Tsim · 关關 Guan Kuan Kwan
        习習 Xi Hsi · 费費 Fei Fee · 华華 Hua Wah · 齐齊 Qi Chi · 葛 Ge Kot Ko · 安 An On · 常 Chang Sheung · 牛 Niu · 乔喬 Qiao Chiao Kiu · 文 Wen Man · 赖賴 Lai Lye · 殷 Yin Yan · 樊 Fan
        庄莊 Zhuang Chuang Chong Ching · 章 Zhang Chang Cheung · 鲁魯 Lu Lo · 颜顏 Yan Yen Ngan Gan · 聂聶 Nie Nieh Nip · 焦 Jiao Chiao · 项項 Xiang Hsiang Hong · 岳 Yue Ngok · 舒 Shu Shue · 耿 Geng
        凌 Ling · 祝 Zhu Chuk · 左 Zuo Tso Cho · 骆駱 Luo Lo Lok · 包 Bao Pao Pau · 宁寧 Ning · 尚 Shang · 路 Lu · 辛 Xin Hsin · 裴 Pei · 谷 Gu Ku Kuk · 霍 Huo Fok · 鲍鮑 Bao Pao Pau · 甘 Gan Kam
        成 Cheng Shing · 俞 Yu · 童 Tong Tung · 柳 Liu Lau · 申 Shen · 卓 Zhuo Cho Cheuk Toh · 蓝藍 Lan Lam Nam · 简簡 Jian Kan Chien · 涂 Tu To · 辜 Gu Koo Ku · 连連 Lian Lien Lin · 穆 Mu
        伍 Wu Ng · 阮 Ruan Juan Yuen Nguyen · 梅 Mei Mui Moy · 司徒 Situ Szeto Seto · 欧阳歐陽 Ouyang Auyeung · 司马司馬 Sima Szema · 诸葛諸葛 Zhuge Chuko · 上官 Shangguan Shangkuan · 皇甫 Huangfu
        """;

    private static readonly FrozenDictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> s_known =
        ReadNames().ToFrozenDictionary(e => e.Key, e => new KnownName([.. e.Value], null)).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The lines that a folded Latin spelling, or a family name in its own script, stands on; null for one that is unknown.</summary>
    public static KnownName? Find(ReadOnlySpan<char> spelling) => s_known.TryGetValue(spelling, out KnownName? name) ? name : null;

    /// <summary>How many signs of a name in one word are the family name: 0 where it does not begin with one that is known.</summary>
    public static int Length(ReadOnlySpan<char> name) =>
        name.Length > 2 && s_known.TryGetValue(name[..2], out _) ? 2 : name.Length > 1 && s_known.TryGetValue(name[..1], out _) ? 1 : 0;

    private static Dictionary<string, List<int>> ReadNames()
    {
        var names = new Dictionary<string, List<int>>();
        int line = 0;
        foreach (string entry in $"{Korean}\n{Chinese}".Split(['·', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            line++;
            string[] words = entry.Split(' ');
            foreach (string form in Forms(words[0]).Concat(words[1..].Select(Folded)))
            {
                if (!names.TryGetValue(form, out List<int>? lines))
                {
                    names[form] = lines = [];
                }

                lines.Add(line);
            }
        }

        return names;
    }

    // Korean names stand alone; Chinese ones stand in several forms of one length, one after the other.
    private static IEnumerable<string> Forms(string signs)
    {
        int length = Hangul.Is(signs[0]) ? signs.Length : signs.Length is 2 or 4 && IsDouble(signs) ? 2 : 1;
        for (int at = 0; at < signs.Length; at += length)
        {
            yield return signs.Substring(at, length);
        }
    }

    private static bool IsDouble(string signs) => "司欧歐诸諸上皇".Contains(signs[0], StringComparison.Ordinal);

    private static string Folded(string spelling)
    {
        Span<char> letters = stackalloc char[Word.Limit];
        return new string(letters[..Folding.Fold(spelling, letters)]);
    }
}
