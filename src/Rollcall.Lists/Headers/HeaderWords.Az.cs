namespace Rollcall.Lists;

internal static partial class HeaderWords
{
    private const string Azerbaijani = """
        row_ref: müraciət; müraciət №; müraciət nömrəsi; qeydiyyat nömrəsi; qeydiyyat №; işin nömrəsi; sənəd sıra; ərizə №; ərizə; qeydiyyat no
        number: sıra; sıra №; sıra nömrəsi; №; nömrə; s/s; sıra sayı; sıra no; nömrəsi; s №; сыра; сыра №; сыра нөмрәси; нөмрә; нөмрәси
        row_action: əməliyyat; dəyişiklik
        claim: status; vəziyyəti; vəziyyət; hazırkı vəziyyət; taleyi; statusu; вәзијјәти; вәзијјәт; статус; статусу
        full_name: saa; s.a.a.; s a a; soyadı adı atasının adı; soyad ad ata adı; soyadı adı; soyad ad; ad soyad; adı soyadı; tam adı; soyadı adı ata adı; a s a; əsir; adı soyadı atasının adı; сојады ады атасынын ады; сојад ад; саа; ады сојады; сојады ады
        name: ad; adı; ад; ады
        family_name: soyad; soyadı; сојады; сојад; фамилијасы; familiyası
        given_names: öz adı; имя
        father_name: ata adı; atasının adı; ata; atası; атасынын ады; ата ады; atanın adı
        mother_name: ana adı; anasının adı; анасынын ады
        name_latin: latın; adı latın; adı latınca
        aliases: ləqəb; ləqəbi; çağırış adı
        sex: cins; cinsi; чинси; ҹинси; ҹинс
        birth_date: doğum tarixi; təvəllüd; təvəllüdü; təvəllüdü / yaşı; təvəllüdü yaşı; doğulduğu il; doğum ili; doğulduğu tarix; anadan olduğu tarix; anadan olma tarixi; doğum; d.t.; dt; təv; doğulub; təvəllüdü və ya yaşı; doğum tarixi və ya yaşı; тәвәллүдү; тәвәллүд; доғум тарихи; доғулдуғу ил; доғум или; тәвәллүдү јашы; анадан олдуғу тарих; доғулдуғу тарих; анадан олма тарихи
        birth_place: doğum yeri; doğulduğu yer; anadan olduğu yer; yaşadığı yer; ünvan; ünvanı; yaşayış yeri; haralıdır; haralı; доғум јери; доғулдуғу јер; анадан олдуғу јер; јашадығы јер; үнваны; үнван; јашајыш јери
        age: yaş; yaşı; јаш; јашы
        citizenship: vətəndaşlıq; vətəndaşlığı; milliyyəti; вәтәндашлығы; милләти; миллијјәти
        category: kateqoriya; növ; növü; категорија
        rank: rütbə; rütbəsi; hərbi rütbə; hərbi rütbəsi; рүтбә; рүтбәси; һәрби рүтбәси; һәрби рүтбә
        unit: hərbi hissə; h/h; hərbi hissəsi; hissə; hərbi hissənin nömrəsi; bölmə; һәрби һиссә; һ/һ; hərbi hissə №; һәрби һиссәси; hh
        service_no: şəxsi nömrə; şəxsi nömrəsi; hərbi biletin №-si; hərbi bilet; hərbi biletin nömrəsi; hərbi bilet №; jeton; xidməti nömrə; шәхси нөмрә; шәхси нөмрәси; һәрби билет; һәрби билетин нөмрәси; һәрби билетин №-си; şəxsi №
        document: sənəd; sənədi; sənədin nömrəsi; sənəd №; şəxsiyyəti təsdiq edən sənəd; сәнәд; сәнәди; сәнәдин нөмрәси
        other_id: pasport; pasport nömrəsi; şəxsiyyət vəsiqəsi; ş/v; fin; паспорт; шәхсијјәт вәсигәси
        capture_date: saxlanılma tarixi; əsir düşdüyü tarix; əsir götürülmə tarixi; tutulma tarixi; tutulduğu tarix; əsirlik tarixi; saxlanıldığı tarix; əsir götürüldüyü tarix; girov götürülmə tarixi; əsir düşmə tarixi; girov götürüldüyü tarix; сахланылма тарихи; әсир дүшдүјү тарих; тутулма тарихи; әсир көтүрүлмә тарихи; тутулдуғу тарих; әсир ҝөтүрүлдүјү тарих; сахланылдығы тарих
        capture_place: əsir düşdüyü yer; tutulduğu yer; əsir götürülmə yeri; tutulma yeri; əsir götürüldüyü yer; girov götürüldüyü yer; әсир дүшдүјү јер; тутулдуғу јер; тутулма јери; əsir düşmə yeri
        last_seen_date: son əlaqə tarixi; son əlaqə; itkin düşdüyü tarix; itkin düşmə tarixi; itkin; son görüldüyü tarix; əlaqənin kəsildiyi tarix; son zəng; сон әлагә тарихи; сон әлагә; иткин дүшдүјү тарих; сон ҝөрүлдүјү тарих; itkin düşüb; иткин дүшмә тарихи
        last_seen_place: son görüldüyü yer; itkin düşdüyü yer; son məlum yer; son yer; son olduğu yer; сон ҝөрүлдүјү јер; сон көрүлдүјү јер; иткин дүшдүјү јер; сон мәлум јер; itkin düşmə yeri
        place: harada; yer; yeri; јер; јери; һарада
        date: tarix; tarixi; nə vaxt; тарих; тарихи
        circumstances: şərait; hallar; şəraiti; təfərrüat
        held: saxlanıldığı yer; saxlanma yeri; saxlanılma yeri; olduğu yer; сахланылдығы јер; сахланылма јери; олдуғу јер
        prisoner_no: əsir nömrəsi; əsir №; hərbi əsir nömrəsi
        health_code: sağlamlıq; səhhəti; səhhət; yarası
        event: hadisə
        event_date: qaytarılma tarixi; təhvil verilmə tarixi; azad olunma tarixi; təhvil tarixi; qaytarıldığı tarix; гајтарылма тарихи; тәһвил верилмә тарихи
        death_date: ölüm tarixi; həlak olduğu tarix; vəfat tarixi; şəhid olduğu tarix; өлүм тарихи; һәлак олдуғу тарих; şəhid olma tarixi
        death_place: ölüm yeri; həlak olduğu yer; tapıldığı yer; өлүм јери; şəhid olduğu yer
        burial_place: dəfn yeri; dəfn olunduğu yer; дәфн јери; дәфн олундуғу јер
        kin_name: yaxını; qohumu; qohum; müraciət edən; ərizəçi; əlaqədar şəxs; yaxınları; гоһуму; јахыны
        kin_relation: qohumluq dərəcəsi; qohumluq; гоһумлуг дәрәҹәси
        kin_address: telefon; əlaqə; əlaqə telefonu; əlaqə nömrəsi; телефон; әлагә
        marks: xüsusi əlamətlər; əlamətləri; nişanə
        photo_ref: foto; şəkil; şəkli; фото; шәкил
        source: mənbə; mənbəyi; мәнбә
        source_date: məlumat tarixi; dərc tarixi; мәлумат тарихи
        note: qeyd; qeydlər; əlavə məlumat; digər; qeydi; гејд; гејдләр; əlavə
        """;
}
