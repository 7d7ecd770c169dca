//! What an association sets for its members: waiting times, its code and its advice line.

use super::ScoringError;
use super::answers::{InputValue, describe, shortened};

/// The settings of whoever offers the check. All are optional, and none is set by default.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    /// Whole months, 0 to 24, after the last session before massage may be considered in a friendship.
    pub friendship_wait_months: Option<u8>,
    /// Whole months, 0 to 24, after the last session before any romance; it only appears in texts.
    pub romance_wait_months: Option<u8>,
    /// Whether partners may be treated, where it is no private massage.
    pub partner_treatment: PartnerTreatment,
    /// Name of the code of ethics.
    pub code_name: Option<String>,
    /// Address of the code of ethics.
    pub code_url: Option<String>,
    /// Name of an advice line.
    pub advice_name: Option<String>,
    /// Address of an advice line.
    pub advice_url: Option<String>,
}

/// Whether the association, or the law where it is, lets therapists treat a partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PartnerTreatment {
    /// It may be considered: `allowed`.
    #[default]
    Allowed,
    /// It may not: `forbidden`.
    Forbidden,
}

impl Policy {
    /// The longest waiting time that can be set, in months.
    pub const MAX_MONTHS: u8 = 24;

    /// The fields, as they are named in JavaScript.
    pub const FIELDS: [&str; 7] = [
        "friendshipWaitMonths",
        "romanceWaitMonths",
        "partnerTreatment",
        "codeName",
        "codeUrl",
        "adviceName",
        "adviceUrl",
    ];

    /// Sets a field by its name in JavaScript; [`InputValue::Undefined`] leaves it unset.
    ///
    /// # Errors
    ///
    /// [`ScoringError::InvalidPolicy`] for an unknown field, a waiting time that is not whole months
    /// from 0 to 24, a treatment of partners that is neither `allowed` nor `forbidden`, or a name or address that is not
    /// a text.
    pub fn set(&mut self, field: &str, value: &InputValue) -> Result<(), ScoringError> {
        match field {
            "friendshipWaitMonths" => self.friendship_wait_months = months(field, value)?,
            "romanceWaitMonths" => self.romance_wait_months = months(field, value)?,
            "partnerTreatment" => self.partner_treatment = partner_treatment(field, value)?,
            "codeName" => self.code_name = text(field, value)?,
            "codeUrl" => self.code_url = text(field, value)?,
            "adviceName" => self.advice_name = text(field, value)?,
            "adviceUrl" => self.advice_url = text(field, value)?,
            _ => return Err(invalid(field, "an unknown field".to_owned(), "a documented field")),
        }
        Ok(())
    }
}

fn months(field: &str, value: &InputValue) -> Result<Option<u8>, ScoringError> {
    match value {
        InputValue::Undefined => Ok(None),
        InputValue::Number(months) if *months <= u32::from(Policy::MAX_MONTHS) => Ok(Some(*months as u8)),
        _ => Err(invalid(field, describe(value), "whole months from 0 to 24")),
    }
}

fn partner_treatment(field: &str, value: &InputValue) -> Result<PartnerTreatment, ScoringError> {
    match value {
        InputValue::Undefined | InputValue::Text("allowed") => Ok(PartnerTreatment::Allowed),
        InputValue::Text("forbidden") => Ok(PartnerTreatment::Forbidden),
        _ => Err(invalid(field, describe(value), "\"allowed\" or \"forbidden\"")),
    }
}

fn text(field: &str, value: &InputValue) -> Result<Option<String>, ScoringError> {
    match value {
        InputValue::Undefined => Ok(None),
        InputValue::Text(text) => Ok(Some((*text).to_owned())),
        _ => Err(invalid(field, describe(value), "a text")),
    }
}

fn invalid(field: &str, given: String, expected: &'static str) -> ScoringError {
    ScoringError::InvalidPolicy { field: shortened(field), given, expected }
}
