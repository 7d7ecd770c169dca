//! The keys of the interface's texts in workshops: what a case and the board say beside their own texts.

use super::Key;

interface_keys! {
    CASE_LEAD = "case.lead";
}
