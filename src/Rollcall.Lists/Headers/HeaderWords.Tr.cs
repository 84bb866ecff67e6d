namespace Rollcall.Lists;

internal static partial class HeaderWords
{
    private const string Turkish = """
        row_ref: kayıt no; başvuru no; başvuru; dosya no; referans; kayıt numarası; başvuru numarası; ref no; dosya numarası
        number: sıra; sıra no; no; numara; s no; sıra numarası; s.n.; s/n
        claim: durum; durumu; statü; son durum; akıbeti; son durumu
        full_name: adı soyadı; ad soyad; ad soyadı; isim soyisim; soyadı adı; soyad ad; tam adı; adı ve soyadı; ismi soyismi; ad ve soyad; isim soyadı; tam isim; esir
        name: ad; adı; isim; ismi
        family_name: soyad; soyadı; soyisim; soy adı; soyismi
        given_names: ön ad; ilk ad; ilk isim
        father_name: baba adı; babasının adı; baba; babası; baba ismi
        mother_name: anne adı; ana adı; annesinin adı; anne
        name_latin: latin harfleriyle; latin harfli adı
        aliases: lakap; lakabı; takma ad; kod adı; takma adı
        sex: cinsiyet; cinsiyeti
        birth_date: doğum tarihi; doğum yılı; d tarihi; d.t.; dogum tarihi; doğum; doğumu; doğduğu yıl; d yılı; doğum tarihi veya yaşı; doğum tarihi yaşı; doğum tarihi veya yaş; doğum yılı veya yaşı; doğum yılı yaşı
        birth_place: doğum yeri; doğduğu yer; memleketi; memleket; nereli; ikamet; adres; ikametgah; ikamet yeri; adresi; d yeri
        age: yaş; yaşı
        citizenship: uyruk; uyruğu; vatandaşlık; vatandaşlığı; tabiiyeti
        category: kategori; tür; sınıf
        rank: rütbe; rütbesi; askeri rütbe; rütbe unvan
        unit: birlik; birliği; askeri birlik; birlik no; kıta; alay; tabur
        service_no: sicil no; sicil numarası; askerlik no; künye no; künye; şahsi numara; kimlik künye; askeri kimlik no; askeri no; sicili
        document: belge; kimlik; belge no; kimlik belgesi; görülen belge
        other_id: kimlik no; tc kimlik no; pasaport; pasaport no; t c kimlik no; tc no; nüfus cüzdanı
        capture_date: esir alınma tarihi; yakalanma tarihi; esir düştüğü tarih; gözaltı tarihi; tutulma tarihi; esir alındığı tarih; esaret tarihi; alıkonulma tarihi; yakalandığı tarih; esir düşme tarihi; tutuklanma tarihi
        capture_place: esir alındığı yer; esir düştüğü yer; yakalandığı yer; yakalanma yeri; esir alınma yeri; gözaltı yeri; esir düşme yeri
        last_seen_date: son görülme tarihi; kaybolma tarihi; kayıp tarihi; son temas tarihi; son temas; kaybolduğu tarih; son haber tarihi; son irtibat; son irtibat tarihi; son görüldüğü tarih; son haber
        last_seen_place: son görüldüğü yer; kaybolduğu yer; kaybolma yeri; son bilinen yer; son konum; son görülme yeri; son bilinen yeri; son görülen yer
        place: nerede; yer; yeri; nerde
        date: tarih; tarihi; ne zaman
        circumstances: olay; koşullar; olayın özeti
        held: tutulduğu yer; bulunduğu yer; tutulma yeri; kampı; tutuklu olduğu yer; alıkonulduğu yer
        prisoner_no: esir no; esir numarası; tutuklu no; mahkum no
        health_code: sağlık; sağlık durumu
        event_date: iade tarihi; teslim tarihi; serbest bırakılma tarihi; dönüş tarihi; teslim edildiği tarih
        death_date: ölüm tarihi; vefat tarihi; şehit olduğu tarih; şehadet tarihi
        death_place: ölüm yeri; vefat yeri; bulunduğu mevki
        burial_place: defin yeri; gömüldüğü yer; defnedildiği yer
        kin_name: yakını; yakınları; akrabası; başvuran; irtibat kişisi; başvuru sahibi
        kin_relation: yakınlık; yakınlık derecesi; akrabalık derecesi; akrabalık
        kin_address: telefon; iletişim; telefon numarası; yakınının adresi; tel
        marks: ayırt edici özellikler; belirgin işaretler; eşkal; eşkali
        photo_ref: fotoğraf; resim; fotoğrafı
        source: kaynak; kaynağı
        source_date: haber tarihi; yayın tarihi; bildirim tarihi; ziyaret tarihi; bildirilme tarihi
        note: not; notlar; açıklama; düşünceler; ek bilgi; açıklamalar; diğer
        """;
}
