//! The manifests of the three standards: one item, which opens the course's page.

const TITLE: &str = "Boundaries with clients: cases to practise on";
const ABOUT: &str = "Made-up cases of massage therapists and their clients, with a key and reasons. Only that it was completed is reported.";
/// Names of our own that no other course has, as cmi5 asks for them.
const COURSE: &str = "urn:uuid:7c0a6a52-6a0e-4c1e-9a57-2f2b5d1d1c01";
const UNIT: &str = "urn:uuid:7c0a6a52-6a0e-4c1e-9a57-2f2b5d1d1c02";

/// For each standard: the name of its zip, the name of its manifest, and what that says. `names` are those of the files.
pub(super) fn all(names: &[String]) -> [(&'static str, &'static str, String); 3] {
    [
        ("boundary-check-scorm-1.2.zip", "imsmanifest.xml", scorm(&ONE_TWO, names)),
        ("boundary-check-scorm-2004.zip", "imsmanifest.xml", scorm(&TWO_THOUSAND_FOUR, names)),
        ("boundary-check-cmi5.zip", "cmi5.xml", cmi5()),
    ]
}

/// What the two editions of SCORM say otherwise.
struct Edition {
    version: &'static str,
    packaging: (&'static str, &'static str),
    adl: (&'static str, &'static str),
    kind: &'static str,
}

const ONE_TWO: Edition = Edition {
    version: "1.2",
    packaging: ("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"),
    adl: ("http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"),
    kind: "scormtype",
};
const TWO_THOUSAND_FOUR: Edition = Edition {
    version: "2004 4th Edition",
    packaging: ("http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"),
    adl: ("http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"),
    kind: "scormType",
};

fn scorm(edition: &Edition, names: &[String]) -> String {
    let Edition { version, packaging: (packaging, packaging_file), adl: (adl, adl_file), kind } = edition;
    let files: String = names.iter().map(|name| format!("      <file href=\"{name}\"/>\n")).collect();
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="boundary-check" version="1" xmlns="{packaging}" xmlns:adlcp="{adl}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="{packaging} {packaging_file} {adl} {adl_file}">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>{version}</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>{TITLE}</title>
      <item identifier="cases" identifierref="page">
        <title>{TITLE}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:{kind}="sco" href="course.html">
{files}    </resource>
  </resources>
</manifest>
"#
    )
}

fn cmi5() -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="{COURSE}">
    <title><langstring lang="en">{TITLE}</langstring></title>
    <description><langstring lang="en">{ABOUT}</langstring></description>
  </course>
  <au id="{UNIT}" moveOn="Completed" launchMethod="AnyWindow">
    <title><langstring lang="en">{TITLE}</langstring></title>
    <description><langstring lang="en">{ABOUT}</langstring></description>
    <url>course.html</url>
  </au>
</courseStructure>
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_named_and_no_score_is_asked_for() {
        let names = ["course.html".to_owned(), "words/a.json".to_owned()];
        for (zip, manifest, text) in all(&names) {
            assert!(text.contains("course.html") && text.contains(TITLE), "{zip}");
            assert_eq!(manifest == "cmi5.xml", !text.contains("words/a.json"), "{zip}");
            for never in ["masteryScore", "masteryscore", "Passed", "minNormalizedMeasure", "dataFromLMS"] {
                assert!(!text.contains(never), "{zip}: {never}");
            }
        }
    }
}
