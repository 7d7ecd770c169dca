//! What is in the modules, in a form that tools read: a bill of materials by CycloneDX 1.5. It names no time and no serial
//! number, so that the same release has the same one.

use anyhow::{Context, Result};
use cyclonedx_bom::external_models::normalized_string::NormalizedString;
use cyclonedx_bom::external_models::spdx::SpdxExpression;
use cyclonedx_bom::external_models::uri::Purl;
use cyclonedx_bom::models::bom::{Bom, SpecVersion};
use cyclonedx_bom::models::component::{Classification, Component, Components};
use cyclonedx_bom::models::dependency::{Dependencies, Dependency};
use cyclonedx_bom::models::license::{LicenseChoice, Licenses};
use cyclonedx_bom::models::metadata::Metadata;
use cyclonedx_bom::validation::Validate;

use crate::parts::{Part, Parts};

pub(super) fn cyclonedx(parts: &Parts) -> Result<String> {
    let components = parts.all.iter().map(|(key, part)| component(key, part)).collect::<Result<_>>()?;
    let dependency =
        |(key, part): (&String, &Part)| Dependency { dependency_ref: key.clone(), dependencies: part.needs.clone() };
    let subject = Component {
        version: Some(NormalizedString::new(&parts.version)),
        ..Component::new(Classification::Application, "Boundary Check", &parts.version, None)
    };
    let bom = Bom {
        serial_number: None,
        metadata: Some(Metadata { component: Some(subject), ..Metadata::default() }),
        components: Some(Components(components)),
        dependencies: Some(Dependencies(parts.all.iter().map(dependency).collect())),
        spec_version: SpecVersion::V1_5,
        ..Bom::default()
    };
    let checked = bom.validate_version(SpecVersion::V1_5);
    anyhow::ensure!(checked.passed(), "the bill of materials is not as CycloneDX has it: {checked:?}");
    let mut json = Vec::new();
    bom.output_as_json(&mut json, SpecVersion::V1_5).context("the bill of materials cannot be written")?;
    String::from_utf8(json).context("the bill of materials is not UTF-8")
}

fn component(key: &str, part: &Part) -> Result<Component> {
    let mut component = Component::new(Classification::Library, &part.name, &part.version, Some(key.to_owned()));
    // Crates of before SPDX wrote a slash for "or".
    let licence = part.licence.replace('/', " OR ");
    component.licenses = Some(Licenses(vec![LicenseChoice::Expression(SpdxExpression::new(&licence))]));
    if !part.source.is_empty() {
        component.purl = Some(Purl::new("cargo", &part.name, &part.version).with_context(|| key.to_owned())?);
    }
    Ok(component)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn it_is_the_same_each_time_and_names_every_crate() {
        let parts = Parts::read(&Project::find().unwrap()).unwrap();
        let json = cyclonedx(&parts).unwrap();
        assert_eq!(json, cyclonedx(&parts).unwrap());
        assert!(json.contains("\"name\": \"std\""), "Rust's standard library is missing");
        for part in parts.all.values().filter(|it| !it.source.is_empty()) {
            let purl = format!("pkg:cargo/{}@{}", part.name, part.version.replace('+', "%2B"));
            assert!(json.contains(&purl) || json.contains(&purl.replace("%2B", "+")), "{purl}");
        }
    }
}
