namespace Rollcall.Lists;

internal sealed partial class Spelling
{
    /// <summary>
    /// Invented lines of what stands in lists (names, places, headers, months), one language each; the alphabet at the end
    /// makes sure that no letter is missing. A few lines suffice to tell code pages apart.
    /// </summary>
    private static string[] Samples =>
    [
        // Russian, with names of the Caucasus in Russian spelling
        """
        фамилия имя отчество дата рождения место рождения звание воинская часть удостоверение примечание состояние пол мужской женский
        рядовой ефрейтор младший сержант старшина прапорщик лейтенант капитан майор подполковник полковник город село район область
        погиб ранен удерживается разыскивается пропал без вести передан захоронен документ адрес родственник мать отец брат сестра
        иванов александр сергеевич смирнов дмитрий николаевич кузнецов андрей владимирович попов михаил юрьевич васильев алексей петрович
        соколов евгений викторович новиков максим олегович фёдоров артём игоревич морозова екатерина анатольевна волкова наталья
        григорян саргсян хачатрян арутюнян карапетян акопян гамлет левон ашот тигран вардан степанович мкртычевич аветисян бабаян
        мамедов алиев гасанов гусейнов исмаилов эльчин рашад вугар оглы кызы ахмедов джафаров кулиев байрамов тофик шамиль магомедов
        январь февраля марта апреля мая июня июля августа сентября октября ноября декабря ереван баку москва мартуни тертер степанакерт
        шуша гадрут физули агдам лачин щербаков чижов хлебников цветков ящук объект подъезд съёмка этаж экипаж эшелон
        абвгдежзийклмнопрстуфхцчшщъыьэюяё
        """,

        // Ukrainian
        """
        прізвище ім'я по батькові дата народження місце народження військове звання військова частина посвідчення примітка стать чоловіча жіноча
        солдат старший солдат молодший сержант штабсержант прапорщик лейтенант капітан майор підполковник полковник місто село район область
        загинув поранений утримується розшукується зник безвісти переданий похований документ адреса родич мати батько брат сестра дружина
        шевченко олександр сергійович бондаренко дмитро миколайович ткаченко андрій володимирович кравченко михайло юрійович олійник олексій
        коваленко євген вікторович поліщук максим ігорович гриценко їжакевич ганна ющенко катерина анатоліївна ковальчук наталія василівна
        мельник іван петрович лисенко тарас григорович руденко богдан павлюк святослав мар'яна оксана соломія гнатюк щербина ґалаґан
        січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня київ харків львів одеса дніпро чернігів
        запоріжжя вінниця кропивницький суми полтава житомир рівне тернопіль ужгород маріуполь бахмут україна українець її їхній
        абвгґдеєжзиіїйклмнопрстуфхцчшщьюя
        """,

        // Turkish
        """
        soyadı adı baba adı ana adı doğum tarihi doğum yeri rütbesi birliği cinsiyeti erkek kadın açıklama kimlik numarası durumu
        er onbaşı çavuş uzman çavuş üstçavuş başçavuş teğmen üsteğmen yüzbaşı binbaşı yarbay albay şehit yaralı kayıp aranıyor tutuluyor
        yılmaz kaya demir çelik şahin yıldız yıldırım öztürk aydın özdemir arslan doğan kılıç aslan çetin koç kurt özkan şimşek
        mehmet mustafa ahmet ali hüseyin hasan ibrahim ismail osman yusuf murat ömer ramazan halil süleyman abdullah gökhan uğur çağrı
        ayşe fatma emine hatice zeynep elif gülşen şükran özlem müge işıl ırmak ılgın ışık oğuz tuğba yiğit ığdır ağrı
        ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık istanbul izmir diyarbakır muğla eskişehir şanlıurfa
        köyü mahallesi ilçesi sokağı kardeşi eşi oğlu kızı babası abcçdefgğhıijklmnoöprsştuüvyzqwx
        """,

        // Azerbaijani in Latin letters, with ä and e for ə
        """
        soyadı adı atasının adı doğulduğu yer doğum tarixi rütbəsi hərbi hissə cinsi kişi qadın qeyd vəziyyəti sıra
        məmmədov əliyev həsənov hüseynov quliyev abbasov cəfərov rəhimov babayev süleymanov vəliyev ibrahimov xaçatryan qasımov
        mämmädov äliyev häsänov hüseynov quliyev äbdullayev cäfärov rähimov bağırov çingiz elçin vüqar oğlu qızı sığınacaq
        memmedov eliyev hesenov resul rauf aydın günel leyla nigar xanım kərim kärim şahin ağdam füzuli cäbrayıl kälbäcär laçın
        şäki gäncä bakı şuşa xankändi tärtär yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr
        äsgär gizir çavuş leytenant kapitan mayor saxlanılır axtarılır meyit kändi rayonu şähäri abcçdeəäfgğhxıijkqlmnoöprsştuüvyz
        """,

        // French
        """
        nom prénom père mère date de naissance lieu de naissance né née grade unité décédé blessé détenu libéré recherché enregistré
        n° d'enreg remarque sexe masculin féminin référence état santé lieu de détention visité présumé mort dernière adresse à où
        lefèvre hélène françois frédéric rené andré gérard jérôme benoît noël chloé zoé maël éléonore thérèse geneviève joël loïc
        müller gonçalves bérénice côté forêt châtelain maître hôpital août février décembre région préfecture évêque cœur sœur frère
        l'été déjà voilà près très après régiment général sergent caporal lieutenant étranger équipe élève ville château île évian
        abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿ
        """,

        // German, Spanish and Portuguese: seldom on lists, but windows-1252 all the same
        """
        name vorname geburtsdatum müller schäfer jäger köhler krüger größe straße jürgen günther björn völker weiß für über später
        nombre apellidos fecha de nacimiento núñez muñoz gonzález hernández pérez martínez garcía lópez sánchez josé maría ángel peña
        señor año niño joão são gonçalo conceição magalhães simões estêvão antónio inês luís condição prisão óbito
        abcdefghijklmnopqrstuvwxyzäöüßñáéíóúãõâêôçà
        """,

        // Arabic
        """
        الاسم اسم العائلة اسم الأب اسم الأم تاريخ الميلاد مكان الولادة الجنس ذكر أنثى الرتبة الوحدة ملاحظات الحالة العنوان رقم الهوية
        جندي عريف رقيب ملازم نقيب رائد مقدم عقيد عميد شهيد جريح مفقود محتجز أسير متوفى مجهول تاريخ آخر مكان شوهد فيه القرابة
        محمد أحمد علي حسن حسين عبد الله عبد الرحمن محمود مصطفى إبراهيم يوسف خالد سعيد عمر عثمان طارق زياد فاطمة عائشة مريم زينب نور هدى
        الخطيب الحلبي الشامي المصري النجار الحداد السيد القاسم العلي الحسن بكر ناصر جمال كريم رشيد وليد سامي ياسين هيثم غسان لؤي رؤوف
        دمشق حلب حمص بغداد الموصل البصرة بيروت صنعاء القدس غزة كانون الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين ظافر ضياء ثائر ذياب
        ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة
        """,

        // Persian as windows-1256 writes it, with ي where there is no ی
        """
        نام نام خانوادگي نام پدر نام مادر تاريخ تولد محل تولد جنسيت مرد زن درجه يگان ملاحظات وضعيت نشاني شماره شناسنامه گروهبان سرباز
        ستوان سروان سرگرد سرهنگ شهيد مجروح مفقود اسير درگذشته آخرين محل بستگان برادر خواهر همسر پسر دختر چهارشنبه پنجشنبه ژاله مژگان
        محمدي احمدي حسيني رضايي کريمي موسوي جعفري صادقي رحيمي قاسمي پورمحمد گلپايگاني چراغي کاظمي اکبري شيرازي تهراني اصفهاني تبريزي
        علي رضا حسين مهدي امير حميد سعيد بهروز فرهاد پرويز منوچهر کاوه زهرا فاطمه مريم پروين گلناز ژيلا فروردين ارديبهشت خرداد تير مرداد
        شهريور مهر آبان آذر دي بهمن اسفند تهران مشهد اصفهان شيراز تبريز کرمانشاه خوزستان ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهيئءآأؤة
        """,

        // Armenian
        """
        ազգանուն անուն հայրանուն ծննդյան ամսաթիվ ծննդավայր սեռ արական իգական կոչում զորամաս փաստաթուղթ նշում կարգավիճակ հասցե հերթական
        շարքային եֆրեյտոր կրտսեր սերժանտ ավագ լեյտենանտ կապիտան մայոր գնդապետ որոնվում է պահվում զոհված անհայտ կորած վիրավոր մասունքներ
        սարգսյան գրիգորյան հարությունյան խաչատրյան պետրոսյան կարապետյան հովհաննիսյան մկրտչյան ավետիսյան ղազարյան բաբայան ջհանգիրյան
        վարդան տիգրան արմեն գագիկ լևոն աշոտ հայկ նարեկ դավիթ գևորգ մհեր արթուր կարեն ռուբեն սուրեն անահիտ շուշանիկ լուսինե օնիկ ֆելիքս
        երևան գյումրի վանաձոր ստեփանակերտ մարտունի հադրութ շուշի քաղաք գյուղ մարզ հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի
        օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի թիվ ձեռք ճանապարհ ցուցակ չկա աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև
        """,

        // Georgian
        """
        გვარი სახელი მამის სახელი დაბადების თარიღი დაბადების ადგილი სქესი მამრობითი მდედრობითი წოდება სამხედრო ნაწილი შენიშვნა მისამართი
        რიგითი კაპრალი სერჟანტი ლეიტენანტი კაპიტანი მაიორი პოლკოვნიკი დაღუპული დაჭრილი დაკარგული ეძებენ ტყვე პირადი ნომერი ქალაქი სოფელი
        ბერიძე კაპანაძე გელაშვილი მაისურაძე გიორგაძე ლომიძე წიკლაური ხუციშვილი ჯაფარიძე ჩხეიძე ღლონტი ყიფიანი ჟღენტი ფხალაძე ძნელაძე
        გიორგი დავით ნიკოლოზ ლევან ირაკლი ზურაბ თამარ ნინო მარიამ ეკატერინე ქეთევან შოთა ვახტანგ ბესიკ ელჩინ ჰასან ცოტნე ჭიათურა
        თბილისი ქუთაისი ბათუმი გორი ზუგდიდი იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი
        დეკემბერი აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ
        """,
    ];
}
