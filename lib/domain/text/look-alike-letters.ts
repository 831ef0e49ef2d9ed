/**
 * Letters of cased scripts, each before the plain Latin letter it can’t be told from by looking. Of two letters
 * of one script that look like one, only the first is here, so that two words of one script stay two.
 * Source: Unicode TR39, confusables.txt; see docs/decisions/0025-look-alike-names.md.
 */
export const lookAlikeLetters =
  'ıi Ƅb ƍg ƖI ƦR ƽs ǀl ɑa ɣy ɯw ʋu ͿJ ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa γy ιi νv οo ρp υu ϜF ϳj ЅS ІI ЈJ АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX Ьb аa гr еe оo рp сc уy хx ѕs іi јj ѡw ѴV ѵv һh ԁd ԌG ԛq ԜW ՍU ՏS ՕO աw գq հh ոn սu ցg քf օo ᎠD ᎡR ᎢT Ꭵi ᎩY ᎪA ᎫJ ᎬE ᎳW ᎷM ᎻH ᏀG Ꮒh ᏃZ Ꮟb ᏕS ᏙV ᏞL ᏟC ᏢP ᏦK Ꮷd ᏴB ᴄc ᴏo ᴠv ᴢz ᴦr ẝf ⲅr ⲎH ⲒI ⲔK ⲘM ⲚN ⲞO ⲟo ⲢP ⲣp ⲤC ⲥc ⲦT ⲨY ⲬX ⳐL ꓐB ꓑP ꓒd ꓓD ꓔT ꓖG ꓗK ꓙJ ꓚC ꓜZ ꓝF ꓟM ꓠN ꓡL ꓢS ꓣR ꓦV ꓧH ꓪW ꓫX ꓬY ꓮA ꓰE ꓲl ꓳO ꓴU ꞘF ꞲJ ꞳX ꞴB ꬲe ꭇr ꭵi ꮁr ꮃw ꮓz ꮩv ꮪs ꮯc 𐐄O 𐐕C 𐐛L 𐐠S 𐐬o 𐐽c 𐑈s 𐒴R 𐓂O 𐓎U 𐓪o 𐓶u';
