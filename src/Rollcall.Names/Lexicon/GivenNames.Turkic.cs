namespace Rollcall.Names;

internal static partial class GivenNames
{
    public const string Turkic = """
        Abbas Аббас
        Abdulla Abdullah Абдулла Abdallah عبدالله
        Abil Абиль
        Abdulrahman Abdurrahman عبدالرحمن Абдурахман
        Adalat Адалят Ədalət
        Adil Адиль
        Afiq Афик Afig
        Aflatun
        Ağa Aga Ага
        Ağasi Агаси
        Agil Aqil Акиль Агиль
        Ahmed Ahmad Ahmet Əhməd Ахмед Ахмад Ахмет احمد
        Akif Акиф
        Akbar Əkbər Акпер Ekber Акбар اکبر
        Alesker Ələsgər Алескер
        Ali Əli Али علی علي Aly
        Alim
        Allahverdi Аллахверди
        Altay Алтай
        Amin Əmin امین
        Amir Əmir Эмир Амир Emir امیر
        Anar Анар
        Anvar Ənvər Энвер Анвар Enver انور
        Araz Араз
        Arif Ариф عارف
        Arzu Арзу
        Asif Асиф
        Aslan Аслан
        Asad Əsəd Асад
        Ayaz Аяз
        Aydın Айдын Aydin
        Aygün Айгюн Aygun
        Aynur Айнур
        Aysel Айсель
        Aytən Айтен Ayten
        Azad Азад
        Azər Азер Azer
        Aziz Əziz Азиз Azis عزیز
        Babək Бабек Babek
        Babək Babak Бабак
        Baxtiyar Бахтияр Bakhtiyar
        Bayram Байрам
        Bəhram Бахрам Bahram
        Bəhruz Бахруз Behruz
        Cabbar Джаббар Jabbar
        Cabir Джабир Jabir
        Camal Джамал Jamal Cemal Djamal جمال
        Camil Джамиль Jamil Cemil
        Cavad Джавад Javad جواد
        Cavid Джавид Javid
        Cavanşir Джаваншир Javanshir
        Ceyhun Джейхун Jeyhun
        Cəfər Джафар Jafar Cafer جعفر
        Cəlal Джалал Jalal Celal جلال
        Cəlil Джалил Jalil
        Cəmşid Джамшид
        Çingiz Чингиз Chingiz Genghis
        Dadaş Дадаш
        Dəyanət Даянат
        Elçin Эльчин Elchin Элчин
        Eldar Эльдар | Elik
        Eldəniz Эльдениз
        Elgün Эльгюн
        Elman Эльман
        Elmar Эльмар
        Elmir Эльмир
        Elnur Эльнур
        Elsevər Эльсевер
        Elşad Эльшад Elshad
        Elşən Эльшан Elshan
        Elvin Эльвин
        Emil Эмиль
        Emin Эмин
        Etibar Этибар
        Faiq Фаик Faig
        Famil Фамиль
        Farid Fərid Фарид
        Farhad Fərhad Фархад فرهاد
        Farman Fərman Фарман
        Fazil Фазиль Fazıl
        Fatma Fatima Фатима فاطمه Fatimah Fatemeh
        Fexrəddin Фахраддин Fakhraddin Faxrəddin
        Fikrət Фикрет Fikret
        Firdovsi Фирдовси
        Firuz Фируз
        Firuzə Фируза
        Fuad Фуад
        Füzuli Физули Fuzuli
        Gülnarə Gulnara Гюльнара
        Günel Гюнель Gunel
        Gülşən Гульшан Gulshan
        Habil Габиль
        Hacı Haji Гаджи
        Hafiz Гафиз
        Həbib Габиб Habib Хабиб حبیب
        Həmid Гамид Hamid Хамид حمید
        Həmzə Гамза Hamza حمزه
        Həsən Гасан Hasan Hassan Хасан حسن
        Hikmət Хикмет Hikmet
        Hüseyn Гусейн Huseyn Hussein Hossein Хусейн حسین حسين Hüseyin Husayn Housseyn Гусейин
        Heydər Гейдар Heydar Haydar Haidar Хайдар
        Xəlil Халил Khalil خلیل
        Xalid Халид Khalid خالد
        Xanlar Ханлар
        Xatirə Хатира
        Xəyal Хаял Khayal
        Xəyyam Хайям
        İbrahim Ибрагим Ibrahim Ebrahim ابراهیم ابراهيم
        İdris Идрис
        İlham Ильхам
        İlkin Илькин
        İlqar Ильгар Ilgar
        İltifat Ильтифат
        İlyas Ильяс الیاس
        İman Иман
        İmran Имран عمران
        İntiqam Интигам
        İqbal Игбал Iqbal
        İsa Иса عیسی Issa
        İsgəndər Искендер Iskender اسکندر
        İslam Ислам
        İsmayıl Исмаил Ismail اسماعیل Ismayil
        İsrafil Исрафил
        Kamal Кямал Kemal Камал کمال
        Kamil Кямиль
        Kamran Камран کامران
        Kənan Кянан Kenan Kanan
        Kərim Керим Karim کریم
        Lalə Ляля
        Leyla Лейла Leila Layla لیلا
        Lətif Лятиф Latif
        Mahir Махир Магир
        Mahmud Махмуд محمود Mahmoud
        Malik Малик
        Maqsud Максуд
        Mansur Мансур منصور
        Mehdi Мехти Mehti Mahdi مهدی
        Mehman Мехман
        Mehriban Мехрибан
        Məhəmməd Магомед Muhammad Mohammad Mohammed Mehmet Мохаммад Мухаммед Магамед محمد Mehmed Məmməd Мамед Mammad Мамедь
        Məcid Меджид Majid مجید
        Məlahət Малахат
        Məhərrəm Магеррам Maharram
        Mirzə Мирза Mirza
        Mübariz Мубариз
        Müşfiq Мушфик
        Mustafa Мустафа مصطفی
        Murtuza Муртуза Morteza Murtaza
        Musa Муса موسی
        Namiq Намик
        Natiq Натик
        Nazim Назим
        Nazir Назир
        Nəcəf Наджаф
        Nəriman Нариман
        Nəsib Насиб
        Nicat Ниджат Nijat
        Nigar Нигяр
        Nizami Низами
        Novruz Новруз
        Nurlan Нурлан
        Nurəddin Нуреддин نورالدین
        Nüsrət Нусрат
        Oqtay Октай Oktay
        Orxan Орхан Orkhan
        Ömər Омар Umar عمر Omar Omer
        Pərviz Парвиз Parviz
        Pünhan Пюнхан
        Qabil Габиль
        Qafar Гафар
        Qasım Касим Гасым Qasim Kasim قاسم Ghassem
        Qəhrəman Гахраман
        Qurban Гурбан Курбан
        Rafiq Рафик Rafik
        Rahib Рагиб
        Rahim Рагим Рахим رحیم
        Ramal Рамал
        Ramil Рамиль
        Ramin Рамин
        Ramiz Рамиз
        Rasim Расим
        Rauf Рауф
        Rəşad Рашад
        Rəşid Рашид رشید
        Rövşən Ровшан Rovshan Rovchen
        Ruslan Руслан
        Rüstəm Рустам Rustam
        Rüfət Руфат
        Rza Рза Reza رضا
        Sabir Сабир
        Sabina Сабина
        Sadiq Садыг Садик صادق
        Salman Салман
        Samir Самир
        Samirə Самира سميرة
        Sevda Севда
        Sevinc Севиндж Sevinj
        Səbinə Сабина
        Səid Саид Said سعید Saeed
        Səməd Самед Samad
        Səyavuş Сиявуш
        Şahin Шахин Шаин
        Şamil Шамиль Shamil
        Şəhriyar Шахрияр
        Süleyman Сулейман Suleiman Solayman سلیمان
        Tahir Таир Taher Tahir Тахир
        Tariel Тариэл
        Taleh Талех
        Teymur Теймур Timur
        Tofiq Тофик Towfiq
        Tural Турал
        Turan Туран
        Tərlan Тарлан
        Vaqif Вагиф
        Valeh Валех
        Vasif Васиф
        Vidadi Видади
        Vilayət Вилаят
        Vüqar Вугар
        Vüsal Вусал
        Vəli Вели Veli
        Yaşar Яшар
        Yaqub Ягуб يعقوب
        Yusif Юсиф Yusuf Youssef Yosef Joseph Юсуф یوسف יוסף
        Yunus Юнус
        Zakir Закир
        Zaur Заур
        Zahid Захид Загид
        Zabil Забиль
        Ziya Зия
        Zülfüqar Зульфугар
        """;
}
