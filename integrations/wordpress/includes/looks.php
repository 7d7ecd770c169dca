<?php
/**
 * The looks of the check on this site: a style sheet of a few lines, made of the settings.
 *
 * @package BoundaryCheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * The colours that the settings page offers: by the name of their property, in light and in dark.
 *
 * @return array<string, array{label: string, light: string, dark: string}>
 */
function boundary_check_colours() {
	$labels  = array(
		'accent'    => __( 'Buttons and links', 'boundary-check' ),
		'on-accent' => __( 'Text on buttons', 'boundary-check' ),
		'surface'   => __( 'Background', 'boundary-check' ),
		'text'      => __( 'Text', 'boundary-check' ),
	);
	$colours = array();
	foreach ( $labels as $name => $label ) {
		$colours[ $name ] = array( 'label' => $label ) + boundary_check_standard_colours()[ $name ];
	}
	return $colours;
}

/**
 * Names of fonts, as a style sheet has them; null for what is none.
 *
 * @param mixed $given What somebody has written.
 * @return string|null
 */
function boundary_check_read_font( $given ) {
	$names = array();
	foreach ( explode( ',', is_string( $given ) ? sanitize_text_field( $given ) : '' ) as $name ) {
		$name = trim( $name, " \t\"'" );
		if ( ! preg_match( '/^[\p{L}\p{N}][\p{L}\p{N}\p{M} _.-]*$/u', $name ) ) {
			return null;
		}
		$generic = preg_match( '/^(serif|sans-serif|monospace|system-ui|ui-serif|ui-sans-serif|ui-rounded)$/i', $name );
		$names[] = $generic ? strtolower( $name ) : '"' . $name . '"';
	}
	return implode( ', ', $names );
}

/**
 * The style sheet. "As the page is" is a rule and no attribute: the page's own rules come before the element's.
 *
 * @param array<string, mixed> $settings The settings of the site.
 * @return string
 */
function boundary_check_style_sheet( $settings ) {
	$lines = array();
	foreach ( boundary_check_colours() as $name => $standard ) {
		$light = sanitize_hex_color( $settings[ "colour-$name-light" ] ?? '' );
		$dark  = sanitize_hex_color( $settings[ "colour-$name-dark" ] ?? '' );
		if ( $light || $dark ) {
			$light   = $light ? $light : $standard['light'];
			$dark    = $dark ? $dark : $standard['dark'];
			$lines[] = "--boundary-check-$name: light-dark($light, $dark);";
		}
	}
	$font = $settings['font'] ?? '';
	if ( 'page' === $font ) {
		// A value that is no font counts as unset, and what is unset is inherited: the font is the page's.
		$lines[] = '--boundary-check-font: 0;';
	} elseif ( null !== boundary_check_read_font( $font ) ) {
		$lines[] = '--boundary-check-font: ' . boundary_check_read_font( $font ) . ';';
	}
	$sheet = 'boundary-check:not([theme]), boundary-board:not([theme]) { color-scheme: inherit; }';
	if ( $lines ) {
		$sheet .= ' boundary-check, boundary-board { ' . implode( ' ', $lines ) . ' }';
	}
	// A theme's ring around everything that has the focus would lie around the whole check, which has its own inside.
	return $sheet . ' boundary-check:focus, boundary-board:focus { outline: none !important; }';
}
