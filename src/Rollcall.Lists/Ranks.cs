using System.Collections.Frozen;

namespace Rollcall.Lists;

/// <summary>Military ranks and their abbreviations in the languages of the lists.</summary>
public static class Ranks
{
    // One line a code. As written; folded when loaded, so that dots, dashes and case don't matter.
    private const string Table = """
        private: private; pvt; soldier; pte; recruit; soldat; sdt; soldat de 2e classe; рядовой; ряд; рядовий; солдат; շարքային; շրք; շարք; զինվոր; sıravi; sır; əsgər; əsg; er; сырави; әскәр; რიგითი; რიგ; ჯარისკაცი; جندی; جندي; سرباز; nefer; asker; стрелок
        senior_private: private first class; pfc; senior private; soldat de 1re classe; baş əsgər; b/əsg; b/əsgər; баш әскәр; старший солдат; ст солдат; ефрейтор; ефр; єфрейтор; եֆրեյտոր; եֆր; yefreytor; lance corporal; lcpl; l/cpl; jefreitor; gefreiter; ефрејтор; ეფრეიტორი; ეფრ; جندي أول; سرباز یکم
        corporal: corporal; cpl; caporal; caporal; cap; капрал; onbaşı; onb; კაპრალი; კაპ; عريف; سرجوخه; կապրալ
        senior_corporal: caporal-chef; cpl-chef; caporal chef; master corporal; senior corporal
        junior_sergeant: junior sergeant; jr sgt; jnr sgt; j sgt; младший сержант; мл с-т; мл сержант; мл серж; мл. сержант; молодший сержант; мол сержант; мол с-т; կրտսեր սերժանտ; կրտ սերժ; կրտսեր սերժ; kiçik çavuş; k/çvş; k/çavuş; кичик чавуш; უმცროსი სერჟანტი; უმც სერჟ; sergent-junior; çavuş yardımcısı; گروهبان سوم; گروهبان سه; رقيب ثان
        sergeant: sergeant; sgt; sergent; сержант; с-т; серж; սերժանտ; սերժ; çavuş; çvş; чавуш; სერჟანტი; სერჟ; رقيب; گروهبان; گروهبان دوم; گروهبان دو
        senior_sergeant: senior sergeant; sr sgt; snr sgt; staff sergeant; ssgt; sergent-chef; sgt-chef; sgtch; sergent chef; старший сержант; ст с-т; ст сержант; ст серж; старший сержант; головний сержант; ավագ սերժանտ; ավ սերժ; ավագ սերժ; baş çavuş; b/çvş; b/çavuş; баш чавуш; üstçavuş; უფროსი სერჟანტი; უფრ სერჟ; رقيب أول; گروهبان یکم; گروهبان یک
        master_sergeant: master sergeant; msgt; sergeant major; sgt maj; sergeant first class; sfc; first sergeant; старшина; ст-на; ստարշինա; ավագ; adjudant-chef; astsubay; kıdemli başçavuş; başçavuş; старшына; მთავარი სერჟანტი; رئيس رقباء; استوار
        warrant_officer: warrant officer; wo; w/o; ensign; adjudant; adj; прапорщик; пр-к; прап; прапорщ; прапор; ենթասպա; ենթասպ; ենթ; gizir; gzr; гизир; მიჩმანი; პრაპორშჩიკი; პრაპ; مساعد; استواردوم; astsb; мичман; мічман; midshipman
        senior_warrant_officer: senior warrant officer; chief warrant officer; cwo; sr wo; старший прапорщик; ст пр-к; ст прапорщик; старший прапорщик; ավագ ենթասպա; ավ ենթ; baş gizir; b/gzr; b/gizir; баш гизир; major adjudant; უფროსი პრაპორშჩიკი; مساعد أول; استواریکم
        junior_lieutenant: junior lieutenant; jr lt; second lieutenant; 2nd lt; 2lt; 2 lt; sous-lieutenant; s-lt; slt; младший лейтенант; мл л-т; мл лейтенант; мл лейт; молодший лейтенант; կրտսեր լեյտենանտ; կրտ լեյտ; kiçik leytenant; k/ltn; кичик лејтенант; asteğmen; უმცროსი ლეიტენანტი; უმც ლეიტ; ملازم ثان; ستوان سوم; ملازم ثاني
        lieutenant: lieutenant; lt; lieut; first lieutenant; 1st lt; 1lt; лейтенант; л-т; лейт; լեյտենանտ; լեյտ; leytenant; ltn; лејтенант; teğmen; ლეიტენანტი; ლეიტ; ملازم; ستوان; ستوان دوم
        senior_lieutenant: senior lieutenant; sr lt; snr lt; lieutenant en premier; lt en premier; старший лейтенант; ст л-т; ст лейтенант; ст лейт; старлей; старший лейтенант; ավագ լեյտենանտ; ավ լեյտ; baş leytenant; b/ltn; баш лејтенант; üsteğmen; უფროსი ლეიტენანტი; უფრ ლეიტ; ملازم أول; ستوان یکم
        captain: captain; capt; cpt; capitaine; cne; capit; капитан; к-н; кап; капітан; կապիտան; կապ; kapitan; kpt; капитан; yüzbaşı; yzb; კაპიტანი; نقيب; سروان
        major: major; maj; commandant; cdt; cmdt; майор; м-р; մայոր; մայ; mayor; myr; мајор; binbaşı; bnb; მაიორი; მაი; رائد; سرگرد
        lieutenant_colonel: lieutenant colonel; lieutenant-colonel; lt col; lt-col; ltcol; lcl; подполковник; п/п-к; п/п; подп; підполковник; п/пк; փոխգնդապետ; փոխգնդ; polkovnik-leytenant; plk-ltn; p/p; подполк; полковник лејтенант; yarbay; yb; ვიცე პოლკოვნიკი; პოდპოლკოვნიკი; مقدم; سرهنگ دوم
        colonel: colonel; col; полковник; п-к; полк; գնդապետ; գնդ; polkovnik; plk; albay; alb; პოლკოვნიკი; პოლკ; عقيد; سرهنگ
        general: general; gen; général; major general; maj gen; brigadier general; lieutenant general; генерал; генерал-майор; ген-м-р; ген; генерал-лейтенант; գեներալ; գեներալ-մայոր; գեն; general-mayor; gen-myr; general-leytenant; генерал мајор; tuğgeneral; tümgeneral; გენერალი; გენ; لواء; عميد; سرتیپ; امیر
        reservist: reservist; res; réserviste; rés; mobilised; mobilized; резервист; рез; запас; запасник; в запасе; պահեստազորային; պահ; պահեստազոր; ehtiyatda olan; eht; ehtiyat; ehtiyatda; еһтијатда олан; yedek; რეზერვისტი; რეზ; احتياط; احتیاط; ذخیره; резервіст; reserve
        volunteer: volunteer; vol; volontaire; доброволец; добр; կամավոր; կամ; könüllü; көнүллү; gönüllü; მოხალისე; متطوع; داوطلب; доброволець; ополченец; աշխարհազորային; militiaman
        conscript: conscript; conscrit; appelé; срочник; призывник; срочной службы; ժամկետային; ժամկետային զինծառայող; müddətli həqiqi hərbi xidmət; мүддәтли; წვევამდელი; مجند; сержант срочной службы; строковик; وظیفه
        contract_soldier: contract soldier; contractor; контрактник; контр; պայմանագրային; պայմ; müddətdən artıq; კონტრაქტორი; متعاقد; контрактнік
        civilian: civilian; civ; civil; civile; гражданский; гр; гражд; гражданское лицо; гражданская; цивільний; цив; цивільна; քաղաքացիական; քաղ; քաղաքացի; mülki şəxs; mülki; mül; m/ş; мүлки шәхс; мүлки; sivil; სამოქალაქო; სამოქ; სამოქალაქო პირი; مدني; مدنی; غیرنظامی; غير نظامي
        """;

    private static readonly FrozenDictionary<string, string> Codes = Load();

    /// <summary>
    /// The code of a rank (<c>junior_sergeant</c>, <c>reservist</c>, <c>civilian</c>): the text must be a rank and nothing else.
    /// </summary>
    public static bool TryRead(string text, out string code)
    {
        code = "";
        return text.Length is > 1 and <= 60 && Codes.TryGetValue(Wording.Fold(text), out code!);
    }

    private static FrozenDictionary<string, string> Load()
    {
        var codes = new Dictionary<string, string>();
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':');
            foreach (var name in line[(colon + 1)..].Split(';').Select(Wording.Fold).Where(n => n.Length > 1))
            {
                codes.TryAdd(name, line[..colon]);
            }
        }

        return codes.ToFrozenDictionary();
    }
}
