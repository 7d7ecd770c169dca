//! A page that is itself a Yew app with the check in the middle of its own markup.
//!
//! Two Yew modules on one page number their listeners from 1 each, and mark what they draw by the same
//! property names. So this app listens wherever it can, counts what it hears, and draws itself anew each time.

use wasm_bindgen::prelude::wasm_bindgen;
use yew::{Component, Context, Html, Renderer, html};

/// What happened to the app's own controls.
enum Heard {
    Pressed,
    Typed,
    Around,
    Swapped,
}

struct Host {
    pressed: u32,
    typed: u32,
    around: u32,
    embeds: bool,
}

impl Component for Host {
    type Message = Heard;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Self { pressed: 0, typed: 0, around: 0, embeds: true }
    }

    fn update(&mut self, _: &Context<Self>, heard: Heard) -> bool {
        match heard {
            Heard::Pressed => self.pressed += 1,
            Heard::Typed => self.typed += 1,
            Heard::Around => self.around += 1,
            Heard::Swapped => self.embeds = !self.embeds,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        html! {
            <main>
                <h1>{ "A Yew app" }</h1>
                <button id="press" onclick={link.callback(|_| Heard::Pressed)}>{ "Press" }</button>
                <input id="type" aria-label="Type" onchange={link.callback(|_| Heard::Typed)} />
                <button id="swap" onclick={link.callback(|_| Heard::Swapped)}>{ "Take the check out, or in" }</button>
                <p id="heard">{ format!("{} {}", self.pressed, self.typed) }</p>
                <p id="around">{ self.around }</p>
                <div onclick={link.callback(|_| Heard::Around)}>
                    if self.embeds {
                        <boundary-check id="check"><p>{ "Shown until the check is ready." }</p></boundary-check>
                    }
                </div>
            </main>
        }
    }
}

/// Starts the app when its module is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    Renderer::<Host>::new().render();
}
