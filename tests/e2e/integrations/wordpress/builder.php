<?php
// A page builder's own page: it has no block of the theme's in it, and reads shortcodes in places of its own.
add_filter( 'widget_text', 'do_shortcode' );
add_action(
	'template_redirect',
	function () {
		if ( ! isset( $_GET['builder'] ) ) {
			return;
		}
		$place = $_GET['builder'];
		$check = '[boundary_check]';
		$here  = array(
			'shortcode'    => function () use ( $check ) {
				echo do_shortcode( $check );
			},
			'widget_text'  => function () use ( $check ) {
				echo apply_filters( 'widget_text', $check, array(), null );
			},
			'widget_block' => function () use ( $check ) {
				echo apply_filters( 'widget_block_content', "<!-- wp:shortcode -->$check<!-- /wp:shortcode -->", array(), null );
			},
		);
		if ( 'footer' === $place ) {
			add_action( 'wp_footer', $show = $here['shortcode'], 1000 );
		}
		echo '<!doctype html><html><head><title>Built</title>';
		wp_head();
		echo '</head><body data-place="' . esc_attr( $place ) . '">';
		if ( isset( $here[ $place ] ) ) {
			$here[ $place ]();
		}
		wp_footer();
		if ( 'behind' === $place ) {
			$here['shortcode']();
		}
		echo '</body></html>';
		exit;
	}
);
