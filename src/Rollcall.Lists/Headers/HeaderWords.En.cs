namespace Rollcall.Lists;

internal static partial class HeaderWords
{
    private const string English = """
        row_ref: ref; reference; row ref; row; record no; record id; request; request no; case no; case number; file no; reg no; registration no; registration number; entry no; entry id; id; serial; serial no; person record id; list no
        number: no; n; nr; num; number; #; s no; sr no; item
        row_action: action; change; row action
        claim: status; state; claim; present status; current status; situation; fate; condition status
        full_name: full name; name and surname; surname and name; name surname; surname name; names; person; name of person; name of prisoner; name of missing person; names in full; family name first name; last name first name; surname given name
        name: name; first and other names
        family_name: surname; family name; last name; lastname; family; second name surname
        given_names: first name; given name; given names; forename; forenames; firstname; christian name; other names
        father_name: father; fathers name; name of father; patronymic; father name; middle name; fathers first name; father s name
        mother_name: mother; mothers name; name of mother; mother name; mothers maiden name
        name_latin: name latin; latin name; name in latin; name in english; romanised name; transliteration; transliterated name; name latin script
        aliases: alias; aliases; aka; also known as; nickname; call sign; callsign; alternate names; other spellings; nom de guerre
        sex: sex; gender; m f; sex m f
        birth_date: dob; date of birth; birth date; birthdate; born; born on; year of birth; birth year; yob; day of birth; d o b; birth; date of birth or age; born age; date of birth age; age or year of birth; birth year or age
        birth_place: place of birth; birth place; birthplace; pob; born at; born in; from; home; home town; hometown; residence; place of residence; native of; origin; region; place of origin; address; home city
        age: age; aged; age years; years old; approx age
        age_as_of: age as of; age on; as of
        citizenship: citizenship; nationality; citizen of
        power: power; power of origin; power on which he depends; country served; army
        category: category; type; kind; pow civilian; military civilian; civilian military
        rank: rank; military rank; grade; position rank; title
        unit: unit; military unit; mil unit; unit no; unit number; formation; regiment; battalion; brigade
        service_no: service no; service number; military id; military no; army number; army no; personal number; personal no; regimental no; dog tag; tag no; military id number; service id
        document: id seen; document; document no; id document; id no; id number; id card; passport; papers; identity document
        other_id: passport no; passport number; national id; identity card no; other id; social card; tax no
        capture_date: date of capture; capture date; captured; captured on; date captured; date taken; captured or last news on; captured last seen; captured or last seen; date of detention; detained on; date of arrest; arrested on; date of capture or disappearance; taken prisoner on; capture
        capture_place: place of capture; capture place; captured at; captured in; where captured; place of detention; place taken; place captured; location of capture
        last_seen_date: last seen on; last seen date; last contact; date of last contact; last contact date; missing since; disappeared on; date of disappearance; date missing; last news on; last news; last contacted; lost contact; went missing on; date of loss; last call
        last_seen_place: last seen; last seen at; last seen in; last known location; last known place; last location; place of disappearance; disappeared at; last known position; last place; place last seen; missing from
        place: at; where; place; location; in
        date: on; date; when; day
        circumstances: circumstances; how; details of capture; circumstances of disappearance; description; story
        held: place held; held at; held in; detained at; where held; place of holding; detention facility; place of internment; camp; prison; facility
        prisoner_no: prisoner no; prisoner number; pow no; pow number; internment no; internment serial number; isn; detainee no; detainee number
        health_code: health; health status; state of health; medical condition; wounds; injury
        health_date: health date; date examined; seen by doctor on
        event: event; type of event; what happened
        event_date: event date; date of event; date of transfer; transferred on; returned on; date of return; released on; date of release; handover date; date of handover; repatriated on; repatriation date
        death_date: date of death; died on; died; death date; killed on; date killed
        death_place: place of death; died at; death place; killed at; place found; found at
        burial_place: burial place; place of burial; buried at; grave; cemetery
        legal_status: legal status; charges; sentence; verdict; legal
        wishes_return: wishes return; wants to return; wish to return; consents to return
        kin_name: next of kin; kin; relative; contact person; applicant; kin name; relatives; family member; name of relative; inquirer
        kin_relation: relation; relationship; kinship; relation to applicant; degree of kinship
        kin_address: kin address; contact; contact details; phone; telephone; phone number; address of relative; email; address of next of kin
        marks: marks; distinguishing marks; identifying marks; tattoos; scars; special features; distinguishing features
        photo_ref: photo; photograph; picture; photo no; photo url; image
        source: source; channel; reported by; source name; author name; link; url; source url
        source_date: reported on; source date; published; published on; date of report; report date; publication date; posted on; date reported; visited on; date of visit
        confidence: confidence; reliability; certainty
        publish_consent: consent; publish consent; publication consent; consent to publish
        note: note; notes; remark; remarks; comment; comments; other; other information; additional information; observations; other details
        """;
}
